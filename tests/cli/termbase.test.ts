import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hexapla } from './command-line.ts'

let data: string
let file: string
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'hexapla-test-'))
  file = join(data, 'terms.yaml')
  writeFileSync(
    file,
    `concepts:
  - id: truce
    definition: A pause.
    designations:
      en: [{ term: truce, status: preferred }, { term: lull, status: preferred }]
      ru: [{ term: truce, status: preferred }]
`,
  )
})
afterAll(() => rmSync(data, { recursive: true }))

test('a file is checked without being stored, and what is found decides how the command ends', async () => {
  const { code, stdout } = await hexapla(['termbase', 'check', file, '--fail-on', 'minor'], { data })
  expect([code, stdout]).toEqual([
    1,
    `major\ttruce\ten\ttwo-preferred\tMore than one term is preferred: truce, lull.
minor\ttruce\tru\tuntranslated\ttruce stands there in the letters of another language.\n`,
  ])
  expect((await hexapla(['termbase', 'check', file], { data })).code).toBe(0)
  const heavy = await hexapla(['termbase', 'check', file, '--fail-on', 'major', '--check', 'untranslated', '--json'], { data })
  expect([heavy.code, JSON.parse(heavy.stdout).counts]).toEqual([0, { major: 0, minor: 1, note: 0 }])
  expect((await hexapla(['termbase', 'check'], { data })).stdout).toBe('')
  expect((await hexapla(['termbase', 'check', '--check', 'nothing'], { data })).code).toBe(2)
})

test('a term is found misspelt, and a proposal is never shown as approved', async () => {
  const proposed = join(data, 'proposed.yaml')
  writeFileSync(
    proposed,
    `concepts:
  - id: lull
    state: proposed
    designations:
      en: [{ term: standstill, status: preferred }]
`,
  )
  expect((await hexapla(['import', proposed], { data })).code).toBe(0)
  const { stdout } = await hexapla(['term', 'standstlil'], { data })
  expect(stdout).toBe(
    'Found by standstill, which is spelt otherwise.\nlull · proposed\n  en  standstill · proposed, not approved\n',
  )
  const all = await hexapla(['termbase', '--format', 'tbx'], { data })
  expect(all.stdout).not.toContain('standstill')
  expect((await hexapla(['termbase'], { data })).stdout).toContain('state: proposed')
})
