import type { TermbaseChecked } from '../../src/app/check-termbase.ts'
import type { TextComparison } from '../../src/app/compare-texts.ts'
import type { ConceptHistory } from '../../src/app/concept-history.ts'
import type { CandidateView } from '../../src/app/list-candidates.ts'
import type { MergePreview } from '../../src/app/merge-termbase.ts'
import type { Coverage } from '../../src/app/show-coverage.ts'
import type { Editor } from '../../src/app/show-editor.ts'
import type { ConceptPage as ConceptData, KwicLine } from '../../src/app/term-grid.ts'
import type { StatementHead, StatementSummary } from '../../src/app/workbench.ts'
import { createTranslator, type Language } from '../../src/i18n/index.ts'
import {
  AboutPage,
  AccountPage,
  ApiPage,
  type Assets,
  AuditPage,
  CandidatePage,
  CandidatesPage,
  ChangesPage,
  type Chrome,
  type ConceptDraft,
  ConceptEditPage,
  ConceptHistoryPage,
  ConceptPage,
  ConceptsPage,
  CoveragePage,
  EditorPage,
  ErrorPage,
  ImportPage,
  JobsPage,
  LookupPage,
  PassagePage,
  PeoplePage,
  ReportJobPage,
  ReportsPage,
  render,
  StatementsPage,
  TermbaseCheckPage,
  TermbaseImportPage,
  TermGridPage,
  WorkbenchPage,
} from '../../views/index.ts'
import { sampleGrid, sampleWorkbench } from './sample-workbench.ts'

const plainAssets: Assets = {
  style: '/assets/style.css',
  fallbackFonts: '/assets/fonts.css',
  contrast: '/assets/contrast.css',
  islands: { panel: '/assets/panel.js' },
}

export function chromeIn(language: Language, assets = plainAssets, theme: Chrome['theme'] = 'auto'): Chrome {
  return { language, t: createTranslator(language), path: '/here?pivot=en', assets, theme, size: 'normal' }
}

function summary(title?: string): StatementSummary {
  const { statement, versions } = sampleWorkbench(title === undefined ? {} : { title })
  return { ...statement, versions, differences: 12, cannotCompare: 2 }
}

const { statement, versions, concepts } = sampleWorkbench()
const line = (language: string, parts: readonly [left: string, match: string, right: string]): KwicLine => ({
  statement,
  language,
  hash: 'a'.repeat(64),
  start: parts[0].length,
  end: parts[0].length + parts[1].length,
  left: parts[0],
  match: parts[1],
  right: parts[2],
  bead: 3,
  counterparts: [{ language: 'fr', text: 'des garanties de sécurité', status: 'preferred', from: 4, to: 25 }],
})
const lines = [
  line('en', [
    'the Western coalition of the willing and Kiev on ',
    'security guarantees',
    ' is extremely far from a peaceful settlement',
  ]),
  line('en', ['signed a declaration titled Robust ', 'Security Guarantees', ' for a Solid and Lasting Peace']),
  line('ar', ['إن وثيقة ائتلاف الراغبين الغربي وكييف بشأن ', 'الضمانات الأمنية', ' بعيدة للغاية عن التسوية السلمية']),
  line('zh-Hans', ['西方自愿联盟与基辅关于', '安全保障', '的文件与和平解决相去甚远']),
]
const { letter: _letter, hue: _hue, occurrences, ...concept } = concepts.find(({ id }) => id === 'security-guarantees')!
const conceptData: ConceptData = {
  concept: { ...concept, state: 'approved', broader: [], replacedBy: null },
  revision: 0,
  observed: [
    { language: 'fr', text: 'garanties de sécurité', status: 'preferred', count: 7 },
    { language: 'ar', text: 'الضمانات الأمنية', status: 'admitted', count: 2 },
    { language: 'de', text: 'Zusicherungen', status: 'other', count: 1 },
  ],
  dated: [
    { language: 'fr', text: 'garanties de sécurité', status: 'preferred', count: 7, date: '2026-01-08', statement: 'a' },
    { language: 'ar', text: 'الضمانات الأمنية', status: 'admitted', count: 2, date: '1994-12-05', statement: 'b' },
  ],
  lines,
  nextCursor: null,
}
const preview = {
  name: 'fr.txt',
  format: 'text',
  encoding: 'UTF-8',
  notes: [{ kind: 'footnotes', count: 2 }],
  column: null,
  rows: { table: '0 fr.txt', spans: [[0, 5], null] },
  language: 'fr',
  confidence: 0.97,
  runnerUp: 'ca',
  paragraphs: 7,
  segments: 12,
  text: 'MOSCOU, 8 janvier.\r\nTexte.',
} as const

/** Every page with data as the application gives it, by name. */
export function samplePages(chrome: Chrome, title?: string): Readonly<Record<string, string>> {
  const workbench = title === undefined ? sampleWorkbench() : sampleWorkbench({ title })
  const head = workbench.statement
  const hand = { mayWrite: true, name: null }
  const found = [
    { concept: 'security-guarantees', language: 'ar', term: title ?? 'ضمانة أمنية', as: 'misspelt', distance: 1 },
  ] as const
  const conceptDraft: ConceptDraft = {
    ...{ id: 'ceasefire', subject: title ?? '', definition: title ?? '', state: 'proposed', broader: '', replacedBy: '' },
    rows: [{ language: 'ar', term: title ?? 'هدنة', status: 'admitted', note: title ?? '' }],
  }
  const proposal = { ...conceptData.concept, definition: title ?? '', state: 'proposed', replacedBy: 'peace' } as const
  const moment = { author: title ?? 'Anna', at: '2026-01-08T10:00:00.000Z' }
  const history: ConceptHistory = {
    ...{ id: 'ceasefire', concept: null, revision: 2 },
    steps: [
      { number: 2, kind: 'removed', ...moment, concept: null },
      { number: 1, kind: 'edited', ...moment, concept: proposal },
      { number: 0, kind: 'loaded', ...moment, author: '', concept: conceptData.concept },
    ],
  }
  const checked: TermbaseChecked = {
    ...{ concepts: 1, counts: { major: 0, minor: 1, note: 0 } },
    findings: [{ check: 'homonym', severity: 'minor', concept: 'a', language: 'ar', terms: [title ?? 'هدنة'], others: ['b'] }],
  }
  const candidate: CandidateView = {
    ...{
      key: title ?? 'last peac',
      term: title ?? 'lasting peace',
      words: 2,
      frequency: 3,
      cValue: 3,
      ncValue: 2.5,
      logLikelihood: null,
    },
    ...{ within: ['solid and lasting peace'], concepts: ['peace'], statements: [{ id: head.id, title: head.title, count: 3 }] },
    renderings: [{ language: 'ar', renderings: [{ text: title ?? 'سلام دائم', count: 2, confidence: 0.9 }], unseen: 1 }],
  }
  const { state: _state, replacedBy: _by, ...stored } = conceptData.concept
  const termPreview: MergePreview = {
    edition: '1.0',
    lines: [{ kind: 'doubtful', concept: { ...stored, definition: title ?? '' }, before: null, like: ['peace'], usual: 'leave' }],
  }
  const summaries = [
    {
      state: 'approved' as const,
      id: concept.id,
      subject: null,
      definition: concept.definition,
      designations: { en: ['security guarantee'], ar: ['ضمانة أمنية'] },
      occurrences,
    },
  ]
  const draft = { title: head.title, date: '', publisher: '', note: '' }
  const previews = [
    { ...preview, verdict: 'sure' as const },
    { ...preview, name: 'x.txt', verdict: 'unsure' as const },
    { ...preview, name: '', language: null, runnerUp: null, verdict: 'cannot-tell' as const },
  ]
  const imported = { id: head.id, versions: [{ language: 'fr', revision: 2, changed: true }] }
  const error = { code: 'text.empty' as const, detail: { file: title ?? 'leer.txt' } }
  const passage = {
    statement: head,
    version: versions[5]!,
    current: false,
    before: 'إن وثيقة بشأن ',
    text: 'الضمانات الأمنية',
    after: ' بعيدة',
    bead: null,
  }
  const person = { id: 1, name: title ?? 'Вера', email: 'vera@example.org', role: 'administrator' } as const
  const token = { id: 't', name: title ?? 'script', scope: 'read', created: moment.at, expires: null, revoked: null } as const
  const job = { id: 'j', kind: 'compare-statement', attempts: 1, progress: null, error: null } as const
  const jobs = [
    { ...job, state: 'running' as const, progress: { done: 1, total: 6 } },
    { ...job, id: 'k', state: 'failed' as const, error: { code: 'text.too-large' as const, detail: { limit: 1, size: 2 } } },
  ]
  const entry = { id: 1, at: moment.at, person: 1, name: title ?? 'Вера', action: 'POST /import', request: 'r', status: null }
  const asked = { ...chrome, visitor: { name: title ?? 'Вера', isAdministrator: true } }
  return {
    account: render(AccountPage, { chrome: asked, person, tokens: [token], scopes: ['read', 'write'], secret: 'hxp_x', error }),
    people: render(PeoplePage, { chrome: asked, people: [person], roles: ['reader', 'administrator'] }),
    audit: render(AuditPage, { chrome: asked, entries: [entry], before: 1 }),
    jobs: render(JobsPage, {
      chrome: { ...chrome, visitor: { name: null, isAdministrator: false } },
      jobs,
      state: null,
      mayChange: true,
    }),
    statements: render(StatementsPage, { chrome, statements: [summary(title)], nextCursor: 'n', sample: head.id }),
    empty: render(StatementsPage, { chrome, statements: [], nextCursor: null, sample: null }),
    workbench: render(WorkbenchPage, { chrome, workbench, selection: {} }),
    editor: render(EditorPage, { chrome, editor: sampleEditor(workbench) }),
    grid: render(TermGridPage, { chrome, grid: { ...sampleGrid(), statement: head }, sort: 'disagreement', selection: {} }),
    changes: render(ChangesPage, { chrome, comparison: sampleComparison(head) }),
    coverage: render(CoveragePage, { chrome, coverage: sampleCoverage(workbench) }),
    concepts: render(ConceptsPage, { chrome, concepts: summaries, nextCursor: null, hand }),
    concept: render(ConceptPage, { chrome, page: conceptData, hand }),
    'concept-edit': render(ConceptEditPage, {
      chrome,
      hand,
      draft: conceptDraft,
      revision: 3,
      theirs: conceptData.concept,
      error,
    }),
    'concept-new': render(ConceptEditPage, { chrome, hand, draft: conceptDraft, revision: null }),
    'concept-history': render(ConceptHistoryPage, { chrome, hand, history }),
    'termbase-check': render(TermbaseCheckPage, { chrome, checked }),
    'termbase-import': render(TermbaseImportPage, { chrome, hand, state: { step: 'file' }, error }),
    'termbase-import-check': render(TermbaseImportPage, {
      chrome,
      hand,
      state: { step: 'check', name: 't.yaml', text: title ?? 'x', preview: termPreview },
    }),
    'termbase-import-done': render(TermbaseImportPage, { chrome, hand, state: { step: 'done', written: 2 } }),
    candidates: render(CandidatesPage, {
      chrome,
      list: { language: 'en', texts: 1, skipped: 2, reference: false, candidates: [candidate], nextCursor: 'n' },
      choice: { language: null, least: 2, words: 2 },
      languages: ['ar', 'en'],
    }),
    candidate: render(CandidatePage, { chrome, hand, page: { language: 'en', candidate, lines }, id: 'x' }),
    lookup: render(LookupPage, {
      chrome,
      lookup: { query: title ?? 'security', from: 'en', to: ['fr'], concepts: [conceptData], found, lines, nextCursor: null },
      languages: ['en', 'fr', 'ar'],
    }),
    import: render(ImportPage, { chrome, state: { step: 'texts', limit: 5_000_000, accept: '.txt,.docx' }, error }),
    'import-check': render(ImportPage, { chrome, state: { step: 'check', previews, draft, languages: ['en', 'fr'] } }),
    'import-done': render(ImportPage, { chrome, state: { step: 'done', imported } }),
    reports: render(ReportsPage, { chrome, statements: [summary(title)], chosen: [head.id], pdf: true }),
    'reports-done': render(ReportJobPage, {
      chrome,
      state: 'done',
      progress: { done: 2, total: 2 },
      download: '/reports/files/x',
      failed: [{ statement: head.id, code: 'statement.not-found' }],
      error: null,
    }),
    passage: render(PassagePage, { chrome, passage }),
    about: render(AboutPage, { chrome }),
    api: render(ApiPage, { chrome, description: sampleApi, address: '/api/v1/openapi.json' }),
    error: render(ErrorPage, { chrome, status: 422, error }),
    bug: render(ErrorPage, { chrome, status: 500, error: { code: null, detail: {} } }),
  }
}

function sampleComparison(head: StatementHead): TextComparison {
  const text = { statement: head.id, language: 'ar', title: head.title, hash: 'a'.repeat(64), revision: 1 }
  return {
    statement: head,
    from: text,
    to: { ...text, hash: 'b'.repeat(64), revision: 2 },
    choices: [text, { ...text, hash: 'b'.repeat(64), revision: 2 }],
    counts: { removed: 1, added: 1, moved: 1 },
    pieces: [
      { kind: 'moved-away', text: 'الأول', move: 0 },
      { kind: 'same', text: ' و', move: null },
      { kind: 'removed', text: head.title, move: null },
      { kind: 'break' },
      { kind: 'added', text: 'الثاني', move: null },
      { kind: 'moved-here', text: 'الأول', move: 0 },
    ],
  }
}

function sampleCoverage({ statement: head, versions: heads }: ReturnType<typeof sampleWorkbench>): Coverage {
  const rest = [{ start: 0, end: 4, text: head.title, paragraph: 2, bead: 300 }]
  return {
    statement: head,
    source: { version: heads[0]!, characters: 100, linked: 96, share: 0.96, rest },
    target: { version: heads[5]!, characters: 90, linked: 90, share: 1, rest: [] },
  }
}

/** An editor with a bead of each kind: doubtful, changed, left out, waiting for review. */
function sampleEditor({ statement: head, versions: heads, rows }: ReturnType<typeof sampleWorkbench>): Editor {
  const [source, , , , , target] = heads
  const segments = (language: string, row: number) =>
    rows[row]!.cells.find((cell) => cell.language === language)!.passages.map(({ paragraph, start, end, text }) => ({
      index: paragraph,
      paragraph,
      first: true,
      start,
      end,
      text,
      cuts: [3],
      next: null,
    }))
  const evidence = [{ kind: 'numbers', score: 4, found: ['8 = ٨'] }]
  const common = { moved: false, review: false, evidence, confidence: 0.93, origin: 'automatic' as const }
  const bead = (index: number, more: object) => ({
    index,
    source: [index, index + 1] as const,
    target: [index, index + 1] as const,
    segments: { source: segments(source!.language, index), target: segments(target!.language, index) },
    ...common,
    ...more,
  })
  return {
    statement: head,
    versions: heads,
    source: source!,
    target: target!,
    beads: [
      bead(0, { confidence: 0.3 }),
      bead(1, { origin: 'edited', review: true, moved: true }),
      bead(2, { target: [2, 2], segments: { source: segments(source!.language, 2), target: [] }, origin: 'pinned' }),
    ],
    from: 200,
    pageSize: 200,
    total: 403,
    counts: { doubtful: 1, review: 1, settled: 2 },
    open: { before: 3, after: 401 },
    edits: { revision: 2, canUndo: true, canRedo: false, steps: [{ kind: 'merge', author: head.title }] },
  }
}

const sampleApi = {
  info: { title: 'Hexapla', version: '1', description: 'Statements, alignments, findings.' },
  paths: {
    '/api/v1/statements/{id}': {
      get: {
        summary: 'One statement.',
        parameters: [{ name: 'id', in: 'path', required: true, description: 'Slug.', schema: { type: 'string' } }],
        responses: { 200: { description: 'The statement.' }, 404: { description: 'There is none.' } },
      },
      put: { requestBody: { content: { 'application/json': {} } }, responses: { 204: { description: 'Stored.' } } },
    },
  },
}
