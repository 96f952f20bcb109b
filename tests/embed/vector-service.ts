import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readPackImage } from '../../src/app/pack-files.ts'
import { openPack } from '../../src/lexicon/pack.ts'
import { stemKey } from '../../src/text/stem.ts'
import { tokenise } from '../../src/text/tokens.ts'

const SIZE = 192
/** Opened here, so that it is not one of the lexicons of the program under test. */
const { backward: toEnglish } = openPack(readPackImage(join(import.meta.dirname, '../../packs/en-ru.pack.br'), ['en', 'ru']))

export interface Asked {
  readonly path: string
  readonly authorization: string | undefined
  readonly input: readonly string[]
}

export interface VectorService {
  readonly address: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/**
 * A service that answers as `/v1/embeddings` does, with real vectors: each sentence is the sum of random directions, one for each English stem that its words have or are
 * rendered by in the pack, and weaker ones for the trigrams of its letters.
 *
 * @param answer instead of that
 */
export async function startVectorService(
  answer: (input: readonly string[], response: ServerResponse) => void = answerWith(sentenceVector),
): Promise<VectorService> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { input } = JSON.parse(body) as { input: string[] }
      asked.push({ path: request.url!, authorization: request.headers.authorization, input })
      answer(input, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The vectors of a function, last first: a client must go by their index. */
export const answerWith =
  (vectorOf: (sentence: string) => Float32Array) =>
  (input: readonly string[], response: ServerResponse): void => {
    const data = input.map((sentence, index) => ({ index, embedding: Array.from(vectorOf(sentence)) }))
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ object: 'list', data: data.reverse() }))
  }

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function sentenceVector(sentence: string): Float32Array {
  const vector = new Float32Array(SIZE)
  const add = (feature: string, weight: number) => {
    const random = randomFrom(feature)
    for (let k = 0; k < SIZE; k++) vector[k]! += weight * (random() < 0.5 ? -1 : 1)
  }
  const russian = /\p{Script=Cyrillic}/u.test(sentence)
  for (const { kind, stem, key } of tokenise(sentence, [0, sentence.length], russian ? 'ru' : 'en')) {
    if (kind !== 'word' || key.length < 4) continue
    if (!russian) add(stem, 1)
    else
      for (const { key: english, weight } of toEnglish.renderings(stemKey(key, 'ru')).slice(0, 3)) add(english, Math.sqrt(weight))
    for (let k = 0; k + 3 <= key.length; k++) add(`#${key.slice(k, k + 3)}`, 0.1)
  }
  return vector
}

/** Numbers of 0…1 from a word (FNV-1a, then mulberry32). */
function randomFrom(word: string): () => number {
  let state = 0x811c9dc5
  for (let k = 0; k < word.length; k++) state = Math.imul(state ^ word.charCodeAt(k), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
