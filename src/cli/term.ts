import { lookUpTerm } from '../app/look-up-term.ts'
import type { ConceptPage, DesignationStatus, FoundDesignation, KwicLine, TermLookup } from '../app/term-grid.ts'
import type { Translate } from '../i18n/index.ts'
import type { Command } from './command.ts'

const WIDTH = 40

/** Terminology lookup. */
export const term: Command = {
  name: 'term',
  summary: 'Looks a term up: concepts, designations, renderings found in the stored statements, passages.',
  operands: 'QUERY',
  notes:
    'The query may be inflected, misspelt, part of a term, in the letters of another script, or any words of a text. Renderings found are counts, not recommendations.',
  options: {
    from: { type: 'string', value: 'TAG', help: 'language of the query (default: any)' },
    to: {
      type: 'string',
      multiple: true,
      value: 'TAG',
      help: 'languages to show beside it; several, or with commas (default: all)',
    },
    json: { type: 'boolean', help: 'JSON instead of text' },
  },
  examples: [{ line: 'term "security guarantees" --from en --to fr,ru' }],
  async run(input, { io, t, stores }) {
    input.expect({ least: 1 }, 'QUERY')
    const query = input.operands.join(' ')
    const found = await lookUpTerm(await stores(), { query, from: input.text('from') ?? null, to: input.list('to') })
    io.stdout(input.flag('json') ? `${JSON.stringify(found, null, 2)}\n` : lookupText(found, t))
    return 0
  },
}

function lookupText({ concepts, found, lines, to }: TermLookup, t: Translate): string {
  if (concepts.length === 0 && lines.length === 0) return `${t('lookup.nothing')}\n`
  const cards = concepts.map((page, n) => foundBy(found[n], t) + conceptText(page, to, t))
  const shown = new Set(concepts.flatMap((page) => page.lines.map(placeOf)))
  const others = lines.filter((line) => !shown.has(placeOf(line)))
  const passages = others.length === 0 ? [] : [`${t('lookup.passages')}\n${others.map(kwic).join('')}`]
  return [...cards, ...passages].join('\n')
}

/** Says by which designation a concept was found, where the query was not written so. */
function foundBy(found: FoundDesignation | undefined, t: Translate): string {
  if (!found || !(found.as === 'misspelt' || found.as === 'transliterated' || found.as === 'sound')) return ''
  return `${t(`found.${found.as}`, { term: found.term })}\n`
}

const placeOf = ({ hash, start }: KwicLine) => `${hash} ${start}`

function conceptText({ concept, observed, lines }: ConceptPage, to: readonly string[], t: Translate): string {
  const wanted = (language: string) => to.length === 0 || to.some((tag) => tag.split('-')[0] === language.split('-')[0])
  // Nothing of a proposal is shown as approved.
  const statusOf = (status: DesignationStatus) =>
    concept.state === 'proposed' ? t('concept.proposedTerm') : t(`status.${status}`)
  const designations = Object.entries(concept.designations)
    .filter(([language]) => wanted(language))
    .flatMap(([language, terms]) =>
      terms.map(({ term, status, note }) => `  ${language}  ${term} · ${statusOf(status)}${note ? ` (${note})` : ''}\n`),
    )
  const seen = observed
    .filter(({ language }) => wanted(language))
    .map(({ language, text, status, count }) => `  ${language}  ${count} × ${text} · ${t(`status.${status}`)}\n`)
  return [
    `${concept.id}${concept.state === 'approved' ? '' : ` · ${t(`state.${concept.state}`)}`}${concept.definition ? `: ${concept.definition}` : ''}\n${designations.join('')}`,
    ...(seen.length > 0 ? [`${t('concept.observed')}\n${seen.join('')}`] : []),
    ...(lines.length > 0 ? [`${t('concept.concordance')}\n${lines.map(kwic).join('')}`] : []),
  ].join('\n')
}

/** A line of a concordance, the words in brackets, and its counterparts below. */
function kwic({ statement, language, left, match, right, bead, counterparts }: KwicLine): string {
  const words = `…${left.slice(-WIDTH)}[${match}]${right.slice(0, WIDTH)}…`.replace(/\s+/g, ' ')
  const others = counterparts.map(({ language: tag, text, from, to }) => `    ${tag}  ${around(text, from, to)}\n`)
  return `  ${statement.id} ¶${bead + 1} ${language}  ${words}\n${others.join('')}`
}

function around(text: string, from: number | null, to: number | null): string {
  if (from === null || to === null) return `${text.slice(0, 2 * WIDTH)}…`.replace(/\s+/g, ' ')
  return `…${text.slice(Math.max(0, from - WIDTH), from)}[${text.slice(from, to)}]${text.slice(to, to + WIDTH)}…`.replace(
    /\s+/g,
    ' ',
  )
}
