import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import MiniSearch from 'minisearch'
import { findDesignations } from '../src/app/find-designations.ts'
import { loadTermbase } from '../src/app/load-termbase.ts'
import { openStores, type Stores } from '../src/app/stores.ts'
import type { Concept } from '../src/terms/types.ts'
import { foldKey } from '../src/text/fold.ts'
import { transliterated } from '../src/text/transliterate.ts'
import { concepts, drawer, vocabulary, zipf } from './lookup-data.ts'

/**
 * `node bench/lookup-speed.ts [--concepts N] [--passages N] [--queries N] [--postgres URL] [--file FILE] [--keep]`: how long a lookup takes among so many concepts
 * (each with a term in five languages) and passages (of twenty words), the 50th and the 95th of a hundred (and of the
 * processor time, which other work on the machine does not change), beside MiniSearch on the same data. Passages go
 * through the repositories into a new SQLite file, or into an empty PostgreSQL database; with --keep
 * those of an earlier run are used again.
 */
const { values } = parseArgs({
  options: {
    concepts: { type: 'string', default: '100000' },
    passages: { type: 'string', default: '1000000' },
    queries: { type: 'string', default: '300' },
    postgres: { type: 'string' },
    file: { type: 'string', default: '/tmp/hexapla-lookup.sqlite' },
    keep: { type: 'boolean', default: false },
  },
})
const QUERIES = Number(values.queries)
const PER_STATEMENT = 1_000
const WORDS = 20

interface Engine {
  readonly name: string
  find(query: string): unknown[] | Promise<readonly unknown[]>
}

async function measure(kind: string, queries: readonly string[], engines: readonly Engine[]): Promise<void> {
  for (const { name, find } of engines) {
    const [times, work]: [number[], number[]] = [[], []]
    let found = 0
    for (const query of queries) {
      const [before, worked] = [performance.now(), process.cpuUsage()]
      const hits = await find(query)
      times.push(performance.now() - before)
      const { user, system } = process.cpuUsage(worked)
      work.push((user + system) / 1000)
      if (hits.length > 0) found++
    }
    const at = (list: number[], share: number) =>
      list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))]!.toFixed(2)
    const figures = [`p50 ${at(times, 0.5)} ms`, `p95 ${at(times, 0.95)} ms`, `p95 of processor time ${at(work, 0.95)} ms`]
    process.stdout.write(`${[kind, name, ...figures, `found ${found}/${queries.length}`].join('\t')}\n`)
  }
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6)

async function lookUpConcepts(stores: Stores): Promise<void> {
  const all = concepts(Number(values.concepts))
  const draw = drawer(11)
  await loadTermbase(stores, { languages: [], concepts: all })
  const [before, start] = [megabytes(), performance.now()]
  await findDesignations(stores, 'x', { language: null, limit: 5 })
  process.stdout.write(
    `${all.length} concepts indexed in ${((performance.now() - start) / 1000).toFixed(1)} s, ${megabytes() - before} MB\n`,
  )
  const [miniBefore, miniStart] = [megabytes(), performance.now()]
  const mini = new MiniSearch<{ id: string; terms: string }>({ fields: ['terms'], processTerm: (term) => foldKey(term) })
  mini.addAll(
    all.map(({ id, designations }) => ({
      id,
      terms: Object.values(designations)
        .flatMap((list) => list.map(({ term }) => term))
        .join(' '),
    })),
  )
  process.stdout.write(`MiniSearch: ${((performance.now() - miniStart) / 1000).toFixed(1)} s, ${megabytes() - miniBefore} MB\n`)

  const terms = (language: string) =>
    Array.from({ length: QUERIES }, () => (all[Math.floor(draw() * all.length)] as Concept).designations[language]![0]!.term)
  const ours: Engine = { name: 'Hexapla', find: (query) => findDesignations(stores, query, { language: null, limit: 10 }) }
  const exact: Engine = { name: 'MiniSearch', find: (query) => mini.search(query, { combineWith: 'AND' }).slice(0, 10) }
  const prefix: Engine = {
    name: 'MiniSearch',
    find: (query) => mini.search(query, { combineWith: 'AND', prefix: true }).slice(0, 10),
  }
  const fuzzy: Engine = {
    name: 'MiniSearch',
    find: (query) => mini.search(query, { combineWith: 'AND', fuzzy: 0.2, maxFuzzy: 2 }).slice(0, 10),
  }
  await measure('a term', terms('en'), [ours, exact])
  await measure('a Chinese term', terms('zh'), [ours, exact])
  for (const letters of [1, 3, 6])
    await measure(
      `its first ${letters} letters`,
      terms('ru').map((term) => term.slice(0, letters)),
      [ours, prefix],
    )
  const misspelt = (term: string) => {
    const at = 1 + Math.floor(draw() * (term.length - 2))
    return term.slice(0, at) + term[at + 1]! + term[at]! + term.slice(at + 2)
  }
  await measure('misspelt', terms('fr').map(misspelt), [ours, fuzzy])
  await measure(
    'Russian in Latin letters',
    terms('ru').map((term) => transliterated(term).toLowerCase()),
    [ours, fuzzy],
  )
  await measure(
    'Arabic in Latin letters',
    terms('ar').map((term) => transliterated(term).toLowerCase()),
    [ours, fuzzy],
  )
}

async function lookUpPassages(stores: Stores): Promise<void> {
  const count = Number(values.passages)
  const draw = drawer(13)
  const words = vocabulary('en', 50_000, draw)
  const passages = Array.from({ length: count }, () => Array.from({ length: WORDS }, () => words[zipf(words.length, draw)]!))
  const start = performance.now()
  for (let from = 0; from < count && !values.keep; from += PER_STATEMENT) {
    const id = `statement-${from / PER_STATEMENT}`
    const some = passages.slice(from, from + PER_STATEMENT)
    await stores.transaction(async (open) => {
      await open.statements.save({ id, title: id, titleKey: id, date: null, publisher: null, note: null })
      const hash = id.padEnd(64, '0')
      const revision = await open.statements.addRevision({
        statement: id,
        language: 'en',
        number: 1,
        hash,
        text: id,
        paragraphs: some.length,
      })
      await open.statements.saveVersion({ statement: id, language: 'en', kind: 'source', provenance: '', revision: 1 })
      await open.search.index(
        revision,
        some.map((keys, paragraph) => ({ paragraph, start: 0, end: 1, keys })),
      )
    })
  }
  if (!values.keep) process.stdout.write(`${count} passages indexed in ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
  const [miniBefore, miniStart] = [megabytes(), performance.now()]
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  for (const [id, keys] of passages.entries()) mini.add({ id, text: keys.join(' ') })
  process.stdout.write(`MiniSearch: ${((performance.now() - miniStart) / 1000).toFixed(0)} s, ${megabytes() - miniBefore} MB\n`)
  const find = (query: string) => stores.search.find(query.split(' '), { language: null, limit: 26, offset: 0 })
  const ours: Engine = { name: 'Hexapla', find }
  const inEnglish: Engine = {
    name: 'Hexapla, one language',
    find: (query) => stores.search.find(query.split(' '), { language: 'en', limit: 26, offset: 0 }),
  }
  const prefix: Engine = {
    name: 'MiniSearch',
    find: (query) => mini.search(query, { combineWith: 'AND', prefix: (_, n, all) => n === all.length - 1 }).slice(0, 26),
  }
  const some = (make: (keys: readonly string[]) => string) =>
    Array.from({ length: QUERIES }, () => make(passages[Math.floor(draw() * count)]!))
  await measure(
    'a word of a passage',
    some((keys) => keys[3]!),
    [ours, inEnglish, prefix],
  )
  await measure(
    'two words of it',
    some((keys) => keys.slice(5, 7).join(' ')),
    [ours, inEnglish, prefix],
  )
  await measure(
    'three words, the last begun',
    some((keys) => `${keys.slice(5, 7).join(' ')} ${keys[7]!.slice(0, 3)}`),
    [ours, prefix],
  )
  await measure(
    'the beginning of a word',
    some((keys) => keys[9]!.slice(0, 4)),
    [ours, prefix],
  )
  await measure('the commonest word', [words[0]!], [ours, prefix])
}

if (!values.postgres && !values.keep) for (const end of ['', '-wal', '-shm']) rmSync(values.file + end, { force: true })
const stores = await openStores(values.postgres ? { url: values.postgres } : { file: values.file })
if (Number(values.concepts) > 0) await lookUpConcepts(stores)
if (Number(values.passages) > 0) await lookUpPassages(stores)
await stores.close()
