import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** A few of the two hundred kills that `bench/kill.ts` makes. */
test('of servers, workers and PostgreSQL that are killed at work, none takes what was acknowledged with it', async () => {
  const script = resolve(import.meta.dirname, '../../bench/kill.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--kills', '5', '--seed', '4'])
  const { kills, imports, jobs, wrong } = JSON.parse(stdout)
  expect([kills >= 5, imports > 0, jobs.unended + jobs.failed + jobs.twice]).toEqual([true, true, 0])
  expect(Object.values(wrong as Record<string, number>).filter((count) => count > 0)).toEqual([])
}, 120_000)
