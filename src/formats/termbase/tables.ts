import type { Concept, Designation, Termbase } from '../../terms/types.ts'
import { identifier, languageOf, malformedTermbase, termbaseOf, withStatus } from './termbase-of.ts'
import type { TermbaseFormat } from './types.ts'

const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ').trim()

/** Pairs of terms for tools that know two languages: each source term with each target term of the concept that is not to be avoided. */
function pairs({ concepts, languages }: Termbase): {
  readonly concept: Concept
  readonly source: Designation
  readonly target: Designation
  readonly language: string
}[] {
  const [from] = languages
  if (from === undefined) return []
  return concepts.flatMap((concept) =>
    (concept.designations[from] ?? []).flatMap((source) =>
      Object.entries(concept.designations)
        .filter(([language]) => language !== from)
        .flatMap(([language, terms]) => terms.map((target) => ({ concept, source, target, language }))),
    ),
  )
}

/** OmegaT's glossary: source term, target term, comment; tabs between, UTF-8. Terms that are not to be used say so in the comment. */
export const omegat: TermbaseFormat = {
  id: 'omegat',
  name: 'OmegaT glossary',
  extension: '.txt',
  mediaType: 'text/plain',
  recognises: null,
  read: null,
  write: (termbase) =>
    `# Glossary in tab-separated format -*- coding: utf-8 -*-\n${pairs(termbase)
      .map(({ source, target, concept, language }) => {
        const comment = [language, target.status, target.note ?? '', concept.definition].filter(Boolean).join('; ')
        return `${cell(source.term)}\t${cell(target.term)}\t${cell(comment)}\n`
      })
      .join('')}`,
}

/** Status words of UTX 1.20. */
const UTX_STATUS: Readonly<Record<Designation['status'], string>> = {
  preferred: 'approved',
  admitted: 'provisional',
  deprecated: 'non-standard',
  forbidden: 'forbidden',
}
const FROM_UTX: Readonly<Record<string, Designation['status']>> = {
  approved: 'preferred',
  provisional: 'admitted',
  'non-standard': 'deprecated',
  forbidden: 'forbidden',
  rejected: 'forbidden',
}

/**
 * UTX 1.20 (AAMT, 2018) with any number of target columns written as pairs of lines; two languages a file are read. Columns: `src`, `tgt`, `src:pos`, `term
 * status`, `concept ID`; others are left out. Part of speech is not known to the termbase; `noun` is written, as the specification asks for one.
 */
export const utx: TermbaseFormat = {
  id: 'utx',
  name: 'UTX 1.20',
  extension: '.utx',
  mediaType: 'text/plain',
  recognises: (head) => /^\ufeff?#\s?UTX(?:-S)?\s/.test(head),
  read: readUtx,
  write(termbase) {
    const [from = 'en', to = from] = termbase.languages
    const rows = pairs(termbase).filter(({ language }) => language === to)
    const head = `#UTX 1.20; ${from}/${to}; 1970-01-01T00:00:00Z; dictionary: hexapla; creator: hexapla\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\n`
    return (
      head +
      rows
        .map(
          ({ source, target, concept }) =>
            `${cell(source.term)}\t${cell(target.term)}\tnoun\t${UTX_STATUS[target.status]}\t${concept.id}\n`,
        )
        .join('')
    )
  },
}

function readUtx(text: string, file: string): Termbase {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const [from, to] = (/^#\s?UTX(?:-S)?[^;]*;\s*([\w-]+)\s*\/\s*([\w-]+)/.exec(lines[0] ?? '')?.slice(1) ?? []).map((tag) =>
    languageOf(tag),
  )
  if (!from || !to) throw malformedTermbase(file, { line: 1 }, 'the first line names no languages, such as en/fr')
  const heading = lines.findIndex((line, n) => n > 0 && /^#\s?src\t/.test(line))
  if (heading < 0) throw malformedTermbase(file, { line: 2 }, 'no line that names the columns')
  const columns = lines[heading]!.replace(/^#\s?/, '')
    .split('\t')
    .map((name) => name.trim().toLowerCase())
  const place = (name: string) => columns.indexOf(name)
  const concepts = new Map<string, { from: Map<string, string>; to: Map<string, { status: Designation['status'] | null }> }>()
  for (const [n, line] of lines.entries()) {
    if (n <= heading || line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    const value = (name: string) => cells[place(name)]?.trim() ?? ''
    const [source, target] = [value('src'), value('tgt')]
    if (source === '') throw malformedTermbase(file, { line: n + 1 }, 'no source term')
    const id = identifier(value('concept id') || source)
    const concept = concepts.get(id) ?? { from: new Map(), to: new Map() }
    concepts.set(id, concept)
    concept.from.set(source, '')
    if (target !== '') concept.to.set(target, { status: FROM_UTX[value('term status').toLowerCase()] ?? null })
  }
  return termbaseOf(
    [...concepts].map(([id, terms]) => ({
      id,
      subject: null,
      definition: '',
      designations: {
        [from]: withStatus([...terms.from.keys()].map((term) => ({ term, status: null, note: null }))),
        ...(terms.to.size > 0 && { [to]: withStatus([...terms.to].map(([term, { status }]) => ({ term, status, note: null }))) }),
      },
    })),
  )
}
