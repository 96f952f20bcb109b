import type { Labels, Report, ReportFinding } from '../../src/reports/types.ts'

/** Labels that show what was asked for: `[key]`, with values behind it. */
export const plainLabels: Labels = {
  language: 'en',
  text: (key, values = {}) => {
    const filled = Object.entries(values).map(([name, value]) => `${name}=${value}`)
    return `[${[key, ...filled].join(' ')}]`
  },
}

const EN = 'The <b>parties</b> agreed.\n=1+1 guarantees & "peace".'
const AR = 'اتفق الطرفان.\n=1+1 ضمانات & "سلام".'

const shared = {
  confidence: 0.9,
  bead: 0,
  departs: 'one',
  silencedBy: 'waive',
  found: ['guarantee', 'ضمانة'],
  values: {},
} as const

const findings: readonly ReportFinding[] = [
  {
    ...shared,
    key: 'ar-0001',
    check: 'variant',
    severity: 'note',
    verdict: 'difference',
    concept: 'guarantee',
    source: { language: 'en', start: 27, end: 42, text: '=1+1 guarantees' },
    target: { language: 'ar', start: 14, end: 25, text: '=1+1 ضمانات' },
    language: 'ar',
    row: 1,
    paragraph: 1,
    others: [{ language: 'zh-Hans', start: 0, end: 2, text: '保障', status: 'preferred' }],
  },
  {
    ...shared,
    key: 'zh-Hans-0002',
    check: 'omitted-sentence',
    severity: 'major',
    verdict: 'difference',
    concept: null,
    source: { language: 'en', start: 0, end: 26, text: 'The <b>parties</b> agreed.' },
    target: null,
    language: 'zh-Hans',
    row: 0,
    paragraph: 0,
    others: [],
  },
  {
    ...shared,
    key: 'zh-Hans-0003',
    check: 'number',
    severity: 'major',
    verdict: 'cannot-compare',
    confidence: 0.3,
    concept: null,
    source: { language: 'en', start: 28, end: 31, text: '1+1' },
    target: { language: 'zh-Hans', start: 2, end: 2, text: '' },
    language: 'zh-Hans',
    row: 1,
    paragraph: 1,
    others: [],
  },
]

const version = { revision: 1, hash: 'ab', characters: 50, paragraphs: 2, coverage: 1, verdict: 'aligned' } as const

/** Three versions with what breaks reports: markup, formulas, right-to-left text, a missing passage, a doubtful alignment. */
export const sampleReport: Report = {
  schema: 1,
  statements: [
    {
      statement: {
        id: 'sample',
        title: 'Title with <script>alert(1)</script>',
        date: '2026-01-08',
        publisher: 'An agency',
        note: null,
      },
      pivot: 'en',
      versions: [
        { ...version, language: 'en', kind: 'source', provenance: 'given' },
        { ...version, language: 'ar', kind: 'translation', provenance: 'unofficial <i>' },
        {
          ...version,
          language: 'zh-Hans',
          kind: 'official',
          provenance: 'https://example.org',
          coverage: 0.4,
          verdict: 'doubtful',
        },
      ],
      rows: [
        {
          bead: 0,
          paragraph: 0,
          cells: [
            {
              language: 'en',
              confidence: null,
              moved: false,
              passages: [
                {
                  start: 0,
                  end: 26,
                  text: EN.slice(0, 26),
                  marks: [{ kind: 'difference', start: 0, end: 26, finding: 'zh-Hans-0002' }],
                },
              ],
            },
            {
              language: 'ar',
              confidence: 0.95,
              moved: false,
              passages: [{ start: 0, end: 13, text: AR.slice(0, 13), marks: [] }],
            },
            { language: 'zh-Hans', confidence: null, moved: false, passages: [] },
          ],
        },
        {
          bead: 1,
          paragraph: 1,
          cells: [
            {
              language: 'en',
              confidence: null,
              moved: false,
              passages: [
                {
                  start: 27,
                  end: EN.length,
                  text: EN.slice(27),
                  marks: [
                    { kind: 'difference', start: 27, end: 42, finding: 'ar-0001' },
                    { kind: 'term', start: 32, end: 42, concept: 'guarantee', status: 'preferred' },
                  ],
                },
              ],
            },
            {
              language: 'ar',
              confidence: 0.9,
              moved: true,
              passages: [{ start: 14, end: AR.length, text: AR.slice(14), marks: [] }],
            },
            {
              language: 'zh-Hans',
              confidence: 0.4,
              moved: false,
              passages: [
                {
                  start: 0,
                  end: 4,
                  text: '保障和平',
                  marks: [{ kind: 'difference', start: 2, end: 2, finding: 'zh-Hans-0003' }],
                },
              ],
            },
          ],
        },
      ],
      concepts: [{ id: 'guarantee', letter: 'A', hue: 0, definition: 'A "commitment".', designations: {} }],
      findings,
      terms: [
        {
          concept: 'guarantee',
          text: 'guarantees',
          status: 'preferred',
          bead: 1,
          paragraph: 1,
          cells: [
            { language: 'ar', status: 'admitted', text: 'ضمانات', confidence: 0.9 },
            { language: 'zh-Hans', status: 'preferred', text: '保障', confidence: 0.9 },
          ],
        },
      ],
      notChecked: [{ check: 'hedge', language: 'zh-Hans' }],
    },
  ],
}
