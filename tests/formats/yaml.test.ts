import { describe, expect, test } from 'vitest'
import { readStatementManifest } from '../../src/formats/statement-yaml.ts'
import { readTermbase } from '../../src/formats/termbase-yaml.ts'

/** `code line:column reason` of what a reader throws. */
function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    const { code, detail } = error as { code: string; detail: Record<string, string | number> }
    return `${code} ${detail.file} ${detail.line}:${detail.column} ${detail.reason}`
  }
  return 'accepted'
}

const version = (file: string, language = 'en') => `  - {file: ${file}, language: ${language}, kind: source, provenance: given}\n`
const manifest = (versions: string) => `id: note\ntitle: A note\nversions:\n${versions}`

describe('statement.yaml', () => {
  test('gives particulars and versions, with canonical language tags; what is left out is null', () => {
    expect(
      readStatementManifest(`${manifest(version('en.txt', 'EN') + version('zh.txt', 'zh-hans'))}extra: ignored\n`, 'f'),
    ).toEqual({
      id: 'note',
      title: 'A note',
      date: null,
      publisher: null,
      note: null,
      versions: [
        { file: 'en.txt', language: 'en', kind: 'source', provenance: 'given' },
        { file: 'zh.txt', language: 'zh-Hans', kind: 'source', provenance: 'given' },
      ],
    })
  })

  test.each([
    ['YAML that ends too early', 'id: "note\n', 'f 2:1 Missing closing "quote'],
    ['what has no YAML in it, at its first sign', `id: ]${',}'.repeat(20)}`, 'f 1:5 Unexpected flow-seq-end'],
    ['a second document', 'id: a\n---\nid: b\n', 'f 2:1 a second document'],
    ['a list where a map should be', '- a\n', 'f 1:1 file: Invalid input'],
    ['a missing title', 'id: note\nversions: []\n', 'f 1:1 title: Invalid input'],
    ['an id with capitals', `id: Note\ntitle: A\nversions:\n${version('en.txt')}`, 'f 1:5 id: must be lower-case'],
    ['no version', 'id: note\ntitle: A\nversions: []\n', 'f 3:11 versions: Too small'],
    ['an absolute path', manifest(version('/etc/passwd')), 'f 4:12 versions.0.file: must be the name'],
    ['a path out of the folder', manifest(version('../en.txt')), 'f 4:12 versions.0.file: must be the name'],
    ['a path into another folder', manifest(version('texts/en.txt')), 'f 4:12 versions.0.file: must be the name'],
    ['a hidden file', manifest(version('.env')), 'f 4:12 versions.0.file: must be the name'],
    [
      'an unknown kind',
      manifest(version('en.txt').replace('kind: source', 'kind: draft')),
      'f 4:40 versions.0.kind: Invalid option',
    ],
    ['an unknown language', manifest(version('en.txt') + version('xx.txt', 'klingon')), 'f 5:30 unknown language tag: klingon'],
    ['two versions of one language', manifest(version('a.txt') + version('b.txt', 'EN')), 'f 5:29 two versions in en'],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      'f 1:1 Excessive alias count',
    ],
  ])('refuses %s, with line and column', (_name, yaml, expected) => {
    expect(refusal(() => readStatementManifest(yaml, 'f'))).toContain(`statement.malformed ${expected}`)
  })
})

describe('termbase', () => {
  const concept = (id: string, designations: string) => `  - id: ${id}\n    definition: d\n    designations:\n${designations}`

  test('reads the short and the block form alike; languages by their primary subtag', () => {
    const flow = readTermbase(
      `languages: [en]\nconcepts:\n${concept('a', '      EN:\n        - {term: " x ", status: preferred}\n')}`,
      'f',
    )
    const block = readTermbase(
      `statement: s\nconcepts:\n- id: a\n  definition: d\n  designations:\n    en:\n    - term: x\n      status: preferred\n`,
      'f',
    )
    expect(flow).toEqual(block)
    expect(flow).toEqual({
      languages: ['en'],
      concepts: [
        { id: 'a', subject: null, definition: 'd', designations: { en: [{ term: 'x', status: 'preferred', note: null }] } },
      ],
    })
  })

  test.each([
    [
      'an unknown status',
      `concepts:\n${concept('a', '      en:\n        - {term: x, status: nice}\n')}`,
      'f 6:29 concepts.0.designations.en.0.status',
    ],
    [
      'a concept twice',
      `concepts:\n${concept('a', '      en: []\n')}${concept('a', '      en: []\n')}`,
      'f 6:9 two concepts are called a',
    ],
    ['an unknown language', `concepts:\n${concept('a', '      klingon: []\n')}`, 'unknown language tag: klingon'],
    [
      'a term that is empty',
      `concepts:\n${concept('a', '      en:\n        - {term: " ", status: preferred}\n')}`,
      'f 6:18 concepts.0.designations.en.0.term',
    ],
    ['a tab for indentation', 'concepts:\n\t- id: a\n', 'f 2:1'],
    ['a text that is no termbase', 'Dear all,\n', 'f 1:1 file: Invalid input'],
  ])('refuses %s, with line and column', (_name, yaml, expected) => {
    expect(refusal(() => readTermbase(yaml, 'f'))).toMatch(/^termbase\.malformed f \d+:\d+ /)
    expect(refusal(() => readTermbase(yaml, 'f'))).toContain(expected)
  })
})
