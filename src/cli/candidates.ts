import { type CandidateView, listCandidates } from '../app/list-candidates.ts'
import type { Command } from './command.ts'

/** Term candidates. */
export const candidates: Command = {
  name: 'candidates',
  summary: 'Finds groups of words in the stored statements that may be terms.',
  operands: '[ID…]',
  notes: `Without ID in all statements. The likeliest come first, by how much a group of words behaves as a unit in the statements (NC-value) and how much oftener its
words stand there than in general language (log-likelihood; general language is what the lexicon packs imply). Prints one line each: term, times, statements, NC-value,
log-likelihood, concepts that have it already; tabs between. With --to, below it, the words seen for it in those versions, through word links: counts and how
surely they are linked. They are seen, not approved.`,
  options: {
    language: { type: 'string', value: 'TAG', help: 'language of the terms (default: that of most sources)' },
    to: { type: 'string', multiple: true, value: 'TAG', help: 'show renderings in these languages; several, or with commas' },
    least: { type: 'string', value: 'N', help: 'times that a candidate must stand in the statements (default: 2)' },
    words: {
      type: 'string',
      value: 'N',
      help: 'words of the shortest candidate, 1 to 5; a compound counts for two (default: 2)',
    },
    known: { type: 'boolean', help: 'also those that are designations already' },
    limit: { type: 'string', value: 'N', help: 'how many (default: 50)' },
    json: { type: 'boolean', help: 'JSON instead of text' },
  },
  examples: [{ line: 'candidates --to fr,zh --limit 5' }],
  async run(input, { io, stores, t }) {
    const found = await listCandidates(await stores(), {
      statements: input.operands,
      language: input.text('language'),
      to: input.list('to'),
      least: input.number('least', { least: 1, most: 1_000_000 }),
      words: input.number('words', { least: 1, most: 5 }),
      known: input.flag('known'),
      limit: input.number('limit', { least: 1, most: 10_000 }),
    })
    if (input.flag('json')) io.stdout(`${JSON.stringify(found, null, 2)}\n`)
    else for (const candidate of found.candidates) io.stdout(textOf(candidate))
    if (found.skipped > 0) io.stderr(`${t('candidates.skipped', { count: found.skipped })}\n`)
    if (!found.reference) io.stderr(`${t('candidates.noReference')}\n`)
    return 0
  },
}

function textOf({ term, frequency, statements, ncValue, logLikelihood, concepts, renderings }: CandidateView): string {
  const head = [term, frequency, statements.length, ncValue, logLikelihood ?? '–', concepts.join(' ') || '–'].join('\t')
  const seen = renderings.map(({ language, renderings: words, unseen }) => {
    const list = words.map(({ text, count, confidence }) => `${text} ${count} × ${confidence}`)
    return `  ${language}\t${[...list, ...(unseen > 0 ? [`– ${unseen} ×`] : [])].join(' · ')}\n`
  })
  return `${head}\n${seen.join('')}`
}
