import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverage } from '../../src/align/align-texts.ts'
import type { Alignment } from '../../src/align/types.ts'
import { alignmentStamp } from '../../src/app/alignment-of.ts'
import { comparisonOf, comparisonStamp, occurrencesOf, occurrencesStamp } from '../../src/app/comparison-of.ts'
import { hashOf } from '../../src/app/hash.ts'
import { importStatement } from '../../src/app/import-statement.ts'
import { indexVersion } from '../../src/app/index-version.ts'
import { loadTermbaseFile } from '../../src/app/load-termbase-file.ts'
import { segmentedVersion } from '../../src/app/segmented.ts'
import { openStores, type Stores } from '../../src/app/stores.ts'
import type { PassageKeys, StoredComparison } from '../../src/store/stores.ts'
import type { Occurrence } from '../../src/terms/types.ts'

const LANGUAGES = ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh'] as const
const MODELS = 8
/** Stands in each text, as wide as the number that takes its place, so that every offset of the model holds in the copy. */
const PLACE = '0000000'
const AT_ONCE = 50

/** Paragraphs of the sample, others for each model, that correspond in all seven languages. */
function modelTexts(corpus: string, n: number): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const paragraphs = readFileSync(join(corpus, 'security-guarantees-2026-01-08', `${language}.txt`), 'utf8')
        .trim()
        .split(/\n\s*\n/)
      const some = [0, 1, 2].map((k) => paragraphs[(n + k) % paragraphs.length]!)
      return [language, `${some.join('\n\n')}\n\n№ ${PLACE}.`]
    }),
  )
}

interface ModelVersion {
  readonly language: string
  readonly text: string
  readonly paragraphs: number
  readonly passages: readonly PassageKeys[]
  readonly occurrences: readonly Occurrence[]
  /** None for the source. */
  readonly compared: (StoredComparison & { readonly alignment: Alignment; readonly coverage: number }) | null
}

/** One statement, compared by the engines themselves; its copies are stored with what came of it. */
async function model(corpus: string, n: number): Promise<ModelVersion[]> {
  const stores = await openStores({ file: ':memory:' })
  await loadTermbaseFile(stores, join(corpus, 'termbase.yaml'))
  const texts = modelTexts(corpus, n)
  const versions = LANGUAGES.map(
    (language) =>
      ({
        language,
        kind: language === 'en' ? 'source' : 'translation',
        provenance: 'for measuring',
        text: texts[language]!,
      }) as const,
  )
  await importStatement(stores, { id: 'model', title: 'Model', versions })
  const stored = await stores.statements.versions('model')
  const made: ModelVersion[] = []
  for (const version of stored) {
    const text = texts[version.language]!
    const item = version === stored[0] ? null : await comparisonOf(stores, stored[0]!, version)
    made.push({
      language: version.language,
      text,
      ...indexVersion(text, version.language),
      occurrences: await occurrencesOf(stores, version),
      compared: item && {
        alignment: item.alignment,
        renderings: item.renderings,
        findings: item.findings,
        coverage: coverage(await segmentedVersion(stores, version), item.alignment.segments, 'target'),
      },
    })
  }
  await stores.close()
  return made
}

const digits = (n: number) => String(n).padStart(PLACE.length, '0')

/** A copy of a model under a number of its own, as an import and its comparison would leave it. */
async function storeCopy(stores: Stores, versions: readonly ModelVersion[], n: number): Promise<void> {
  const statement = `measured-${n}`
  const title = `Statement ${n} on security guarantees`
  const date = `20${String(10 + (n % 16))}-0${1 + (n % 9)}-1${n % 10}`
  await stores.statements.save({ id: statement, title, titleKey: title.toLowerCase(), date, publisher: null, note: null })
  for (const { language, text, paragraphs, passages } of versions) {
    const own = text.replace(PLACE, digits(n))
    const kind = language === 'en' ? 'source' : 'translation'
    await stores.statements.saveVersion({ statement, language, kind, provenance: 'for measuring', revision: 1 })
    const row = await stores.statements.addRevision({ statement, language, number: 1, hash: hashOf(own), text: own, paragraphs })
    await stores.search.index(
      row,
      passages.map((passage) => ({ ...passage, keys: passage.keys.map((key) => (key === PLACE ? digits(n) : key)) })),
    )
  }
  const stored = await stores.statements.versions(statement)
  const concepts = versions[0]!.occurrences.map(({ concept }) => concept)
  for (const [position, version] of stored.entries()) {
    const { occurrences, compared, language } = versions[position]!
    await stores.derived.saveOccurrences(version.revisionId, await occurrencesStamp(stores, version), occurrences)
    if (!compared) continue
    const pair = { source: stored[0]!.revisionId, target: version.revisionId }
    const stamp = await alignmentStamp(stores, stored[0]!, version)
    await stores.derived.saveAlignment(pair, stamp, compared.alignment)
    const { renderings, findings, alignment } = compared
    await stores.derived.saveComparison(pair, await comparisonStamp(stores, stamp), {
      renderings,
      findings,
      verdict: alignment.verdict,
      coverage: compared.coverage,
      language,
      concepts,
    })
  }
}

/** Fills an empty store with statements of seven versions, aligned and compared. A minute or two for ten thousand. */
export async function fillStore(
  stores: Stores,
  { corpus, statements, told }: { readonly corpus: string; readonly statements: number; readonly told: (done: number) => void },
): Promise<void> {
  await loadTermbaseFile(stores, join(corpus, 'termbase.yaml'))
  const models: ModelVersion[][] = []
  for (let n = 0; n < MODELS; n++) models.push(await model(corpus, n))
  for (let from = 0; from < statements; from += AT_ONCE) {
    await stores.transaction(async (open) => {
      for (let n = from; n < Math.min(statements, from + AT_ONCE); n++) await storeCopy(open, models[n % MODELS]!, n)
    })
    if (from % 1_000 === 0) told(from)
  }
}
