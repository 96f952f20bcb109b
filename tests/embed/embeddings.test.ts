import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { indexBead, scoreBeads } from '../../src/align/score.ts'
import type { Bead } from '../../src/align/types.ts'
import { alignFiles } from '../../src/app/align-files.ts'
import { useLexicons } from '../../src/app/lexicon-packs.ts'
import { httpEmbedder } from '../../src/embed/http.ts'
import { onnxEmbedder } from '../../src/embed/onnx.ts'
import { wordPieces } from '../../src/embed/word-pieces.ts'
import { HexaplaError } from '../../src/errors.ts'
import { segmentText } from '../../src/text/segment-text.ts'
import { answerWith, startVectorService, type VectorService } from './vector-service.ts'

const open: VectorService[] = []
async function service(answer?: Parameters<typeof startVectorService>[0]): Promise<VectorService> {
  const started = await startVectorService(answer)
  open.push(started)
  return started
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((started) => started.close()))
})

const from = (place: string) => ({ place, model: null, key: null })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HexaplaError ? `${error.code} ${error.detail.reason ?? ''}`.trim() : String(error)),
  )

describe('a service of vectors', () => {
  test('is asked in batches, with its key, and answered by index', async () => {
    const { address, asked } = await service(answerWith((sentence) => Float32Array.of(sentence.length, 1)))
    const sentences = Array.from({ length: 130 }, (_, n) => 'x'.repeat(n + 1))
    const vectors = await httpEmbedder({ place: `${address}/v1`, model: 'm', key: 'secret' }).embed(sentences)
    expect(vectors.map(([length]) => length)).toEqual(sentences.map(({ length }) => length))
    expect(asked.map(({ input }) => input.length)).toEqual([64, 64, 2])
    expect(asked[0]).toMatchObject({ path: '/v1/embeddings', authorization: 'Bearer secret' })
  })

  test.each<[string, Parameters<typeof startVectorService>[0], string]>([
    ['fails', (_, response) => response.writeHead(500).end(), 'embeddings.refused status 500'],
    ['sends no JSON', (_, response) => response.end('<html>'), 'embeddings.refused not JSON'],
    ['sends too few', (_, response) => response.end('{"data": []}'), 'embeddings.refused not 1 vectors'],
    [
      'sends words',
      (_, response) => response.end('{"data": [{"embedding": ["a"]}]}'),
      'embeddings.refused not a vector of numbers',
    ],
    [
      'sends nothing',
      (_, response) => response.end('{"data": [{"embedding": []}]}'),
      'embeddings.refused not a vector of numbers',
    ],
    ['sends too much', (_, response) => response.end(' '.repeat(5_000)), 'embeddings.refused an answer of more than 4000 bytes'],
    [
      'sends elsewhere',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      'embeddings.unreachable',
    ],
    ['never answers', () => {}, 'embeddings.unreachable'],
  ])('that %s is refused by name', async (_, answer, code) => {
    const { address } = await service(answer)
    expect(await codeOf(httpEmbedder(from(address), { bytes: 4_000, milliseconds: 500 }).embed(['a']))).toBe(code)
  })

  test('that is not there, or is no service of HTTP, is told', async () => {
    const { address, close } = await startVectorService()
    await close()
    expect(await codeOf(httpEmbedder(from(address)).embed(['a']))).toBe('embeddings.unreachable')
    expect(() => httpEmbedder(from('file:///etc/passwd'))).toThrow('request.invalid')
  })
})

describe('a model on this machine', () => {
  const vocabulary = '[PAD]\n[UNK]\n[CLS]\n[SEP]\nun\n##believ\n##able\n,\n习\nмир\n##а'

  test.each([
    ['unbelievable, мира', [2, 4, 5, 6, 7, 9, 10, 3]],
    ['习近 un', [2, 8, 1, 4, 3]],
    ['', [2, 3]],
  ])('reads %j as word pieces', (sentence, pieces) => {
    expect(wordPieces(vocabulary, false).encode(sentence)).toEqual(pieces)
  })

  test('folds case and accents where it was trained so, and cuts what is too long', () => {
    expect(wordPieces(vocabulary, true).encode('ÚN')).toEqual([2, 4, 3])
    expect(wordPieces(vocabulary, false, 4).encode('un un un un')).toEqual([2, 4, 4, 3])
  })

  test('is asked for by name where it is missing', async () => {
    expect(await codeOf(onnxEmbedder(from('/no/such/model')))).toBe('file.not-found')
  })

  test('needs a runtime, which this program does not bring', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hexapla-model-'))
    writeFileSync(join(folder, 'vocab.txt'), vocabulary)
    expect(await codeOf(onnxEmbedder(from(folder)))).toBe('embeddings.not-installed')
    rmSync(folder, { recursive: true })
  })
})

/** Sentences of the Declaration, one a line; of each side every fifth or so is left out, so that lengths alone mislead. */
function thinned() {
  const corpus = join(import.meta.dirname, '../../corpus/universal-declaration-of-human-rights')
  const [en, ru] = ['en', 'ru'].map((language) => {
    const text = readFileSync(join(corpus, `${language}.txt`), 'utf8')
    const { paragraphs } = segmentText(text, language)
    const articles = paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    return articles.slice(articles.findIndex((line) => /^(?:Article|Статья) 1$/.test(line)))
  }) as [string[], string[]]
  const source: string[] = []
  const target: string[] = []
  const gold: Bead[] = []
  for (const [n, line] of en.entries()) {
    // Headings hold a number, which says all.
    if (/^Article /.test(line)) continue
    const [a, b] = [n % 5 === 1 ? [] : [line], n % 7 === 2 ? [] : [ru[n]!]]
    gold.push({ source: [source.length, source.length + a.length], target: [target.length, target.length + b.length] })
    source.push(...a)
    target.push(...b)
  }
  return { source, target, gold }
}

describe('aligning with vectors, without a lexicon', () => {
  useLexicons({ packs: null })
  afterAll(() => useLexicons({ packs: join(import.meta.dirname, '../../packs') }))
  const { source, target, gold } = thinned()
  const file = (lines: readonly string[], language: string) => ({ bytes: Buffer.from(lines.join('\n')), language })
  const strict = async (place?: string) => {
    const { alignment } = await alignFiles({
      source: file(source, 'en'),
      target: file(target, 'ru'),
      unit: 'line',
      embeddings: place === undefined ? undefined : from(place),
    })
    const kinds = new Set(alignment.segments.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)))
    return { f1: scoreBeads([{ gold: gold.map(indexBead), test: alignment.segments.map(indexBead) }]).strict.f1, kinds }
  }

  test('finds pairs that lengths cannot tell, and says why', async () => {
    const [without, with_] = [await strict(), await strict((await service()).address)]
    expect(without.kinds).not.toContain('meaning')
    expect(with_.kinds).toContain('meaning')
    expect(with_.f1).toBeGreaterThan(0.93)
    expect(with_.f1 - without.f1).toBeGreaterThan(0.1)
  })

  test('does not listen to vectors in which translations are no nearer than others', async () => {
    let n = 0
    const noise = answerWith(() => Float32Array.from({ length: 32 }, () => Math.sin(++n * 12.9898) * 2))
    const [without, with_] = [await strict(), await strict((await service(noise)).address)]
    expect(with_.f1).toBeGreaterThan(without.f1 - 0.05)
  })

  test('aligns nothing by a service that is not there', async () => {
    expect(await codeOf(strict('http://127.0.0.1:9'))).toBe('embeddings.unreachable')
  })
})
