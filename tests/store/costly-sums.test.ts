import { expect, test } from 'vitest'
import { costlySums } from '../../src/store/costly-sums.ts'

/** A sum that takes as long as it is told, on a clock of its own, and counts how often it was made. */
function slowSum(ms: number) {
  let [time, made] = [0, 0]
  const sums = costlySums(() => time)
  const ask = () =>
    sums('sum', async () => {
      time += ms
      return ++made
    })
  return { ask, wait: (more: number) => (time += more) }
}

test('a quick sum is made anew each time', async () => {
  const { ask } = slowSum(5)
  expect([await ask(), await ask(), await ask()]).toEqual([1, 2, 3])
})

test('a slow one is kept a hundred times as long as it took; then the old one is given while it is made anew', async () => {
  const { ask, wait } = slowSum(200)
  expect([await ask(), await ask()]).toEqual([1, 1])
  wait(19_000)
  expect(await ask()).toBe(1)
  wait(2_000)
  expect(await ask()).toBe(1)
  await Promise.resolve()
  expect(await ask()).toBe(2)
})

test('of several who ask at once one makes it, and what failed is asked again', async () => {
  const { ask } = slowSum(500)
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  const sums = costlySums()
  const failing = () => sums('x', () => Promise.reject(new Error('gone')))
  await expect(failing()).rejects.toThrow('gone')
  await expect(failing()).rejects.toThrow('gone')
})
