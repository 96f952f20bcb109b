import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hexapla, newFolder, ROOT, SAMPLE, sampleCorpus } from './command-line.ts'

/** The compiled program, as `npm test` has just built it, in processes of its own. */
const MAIN = join(ROOT, 'dist/src/cli/main.js')
const folder = newFolder()
const data = join(folder, 'data')

const environment = { ...process.env, LC_ALL: 'C', HEXAPLA_DATA: data, HEXAPLA_LOG_LEVEL: 'error' }

function node(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], { env: { ...environment, ...env }, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

beforeAll(async () => {
  await hexapla(['import', sampleCorpus(folder)], { data })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('exit codes: 0 done, 1 findings, 2 bad usage or input', async () => {
  const outcomes = await Promise.all([
    node(['list']),
    node(['compare', SAMPLE, '--fail-on', 'note']),
    node(['compare', 'nothing']),
    node(['--help']),
  ])
  expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 2, 0])
})

test('stdout holds the data alone, stderr the talk', async () => {
  const en = join(ROOT, 'corpus', SAMPLE, 'en.txt')
  const json = await node(['list', '--json'])
  const beads = await node(['align', en, join(ROOT, 'corpus', SAMPLE, 'de.txt')])
  expect(JSON.parse(json.stdout)).toHaveLength(1)
  expect(json.stderr).toBe('')
  expect(beads.stdout).toMatch(/^(?:\[[\d,]*\]:\[[\d,]*\]:[\d.]+\n)+$/)
  expect(beads.stderr.split('\n')).toHaveLength(3)
})

test('a batch runs on the compiled workers', async () => {
  const out = join(folder, 'pairs')
  const list = join(folder, 'list.tsv')
  const texts = join(ROOT, 'corpus', SAMPLE)
  writeFileSync(list, `${texts}/en.txt\t${texts}/es.txt\n`)
  expect(await node(['align', '--batch', list, '--out', out])).toEqual({ code: 0, stdout: '', stderr: `1/1 → ${out}\n` })
})

test('a reader that goes away ends it quietly', async () => {
  const child = spawn(process.execPath, [MAIN, 'compare', SAMPLE, '--format', 'json'], { env: environment })
  let stderr = ''
  child.stderr.on('data', (chunk) => (stderr += chunk))
  child.stdout.once('data', () => child.stdout.destroy())
  await once(child, 'close')
  expect(stderr).toBe('')
})

describe('serve', () => {
  /** Starts it and waits for the address. */
  async function start(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; address: string }> {
    const child = spawn(process.execPath, [MAIN, 'serve'], { env: { ...environment, ...env } })
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    return { child, address: /http:\S+/.exec(chunk.toString())![0] }
  }

  test('prints its address, answers there, and ends in order when asked to', async () => {
    const { child, address } = await start({ PORT: '0' })
    const page = await fetch(`${address}/`)
    expect([page.status, (await page.text()).includes(SAMPLE)]).toEqual([200, true])
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('loses no step of an editor that it answered for when it is killed', async () => {
    const edits = `/api/v1/statements/${SAMPLE}/versions/ru`
    const step = { kind: 'merge', beads: [2, 3], author: 'editor' }
    const headers = { 'content-type': 'application/json', 'if-match': '"0"' }
    const before = await start({ PORT: '0' })
    const answer = await fetch(`${before.address}${edits}/edits`, { method: 'POST', headers, body: JSON.stringify(step) })
    expect(answer.status).toBe(200)
    before.child.kill('SIGKILL')
    await once(before.child, 'exit')
    const after = await start({ PORT: '0' })
    const undone = await fetch(`${after.address}${edits}/undo`, { method: 'POST', headers: { 'if-match': '"1"' } })
    expect(await undone.json()).toMatchObject({ revision: 2, steps: [], canRedo: true })
    after.child.kill('SIGTERM')
    await once(after.child, 'exit')
  })

  test('says what to do when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { code, stdout, stderr } = await node(['serve'], { PORT: String(port) })
    taken.close()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`127.0.0.1:${port} is taken`)
    expect(stderr).toContain(`PORT=${port + 1}`)
  })

  test('refuses a port that is none', async () => {
    expect(await node(['serve'], { PORT: 'abc' })).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[request.invalid]'),
    })
  })
})
