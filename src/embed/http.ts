import { HexaplaError } from '../errors.ts'
import type { Embedder, EmbeddingsSource } from './types.ts'

/** Of one request: sentences, characters, milliseconds, bytes of the answer; and numbers of a vector. */
const LIMITS = { sentences: 64, characters: 40_000, milliseconds: 60_000, bytes: 32 * 2 ** 20, size: 8_192 }
/** Characters of a sentence that are sent: models read no more than a few hundred words. */
const LONGEST = 2_000
const AGAIN_AFTER_MS = 1_000
const BUSY = new Set([429, 502, 503, 504])

/**
 * A service that answers as OpenAI's `/v1/embeddings` does (many local servers do). Batches are sent one after the other, each with limits of time and size; a busy service is
 * asked once more. Redirects are not followed: sentences go where they were told to go.
 *
 * @throws {HexaplaError} `request.invalid` if the address is not one of HTTP
 */
export function httpEmbedder({ place, model, key }: EmbeddingsSource, limits: Partial<typeof LIMITS> = {}): Embedder {
  const url = addressOf(place)
  const most = { ...LIMITS, ...limits }
  const headers = { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) }
  const ask = async (input: readonly string[], mayRepeat: boolean): Promise<readonly Float32Array[]> => {
    const answer = await sent(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ model: model ?? 'default', input, encoding_format: 'float' }),
      redirect: 'error',
      signal: AbortSignal.timeout(most.milliseconds),
    })
    if (BUSY.has(answer.status) && mayRepeat) {
      await answer.body?.cancel()
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
      return ask(input, false)
    }
    if (!answer.ok) throw refused(url, `status ${answer.status}`)
    return vectorsOf(await bodyOf(url, answer, most.bytes), { url, count: input.length, size: most.size })
  }
  return {
    async embed(sentences) {
      const vectors: Float32Array[] = []
      for (const batch of batches(sentences, most)) {
        for (const vector of await ask(batch, true)) {
          if (vectors[0] && vector.length !== vectors[0].length) throw refused(url, 'vectors of unequal size')
          vectors.push(vector)
        }
      }
      return vectors
    },
  }
}

function addressOf(place: string): URL {
  const url = URL.canParse(place) ? new URL(place) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new HexaplaError('request.invalid', { reason: 'embeddings: an address http://…' })
  if (!url.pathname.endsWith('/embeddings')) url.pathname = `${url.pathname.replace(/\/(?:v1\/?)?$/, '')}/v1/embeddings`
  return url
}

function batches(sentences: readonly string[], most: typeof LIMITS): string[][] {
  const all: string[][] = []
  let characters = 0
  for (const sentence of sentences) {
    const text = sentence.slice(0, LONGEST)
    const last = all.at(-1)
    if (last && last.length < most.sentences && characters + text.length <= most.characters) last.push(text)
    else {
      all.push([text])
      characters = 0
    }
    characters += text.length
  }
  return all
}

/** The host alone: an address may hold a password. */
const refused = (url: URL, reason: string, cause?: unknown) =>
  new HexaplaError('embeddings.refused', { host: url.host, reason }, { cause })
const unreachable = (url: URL, cause: unknown) => new HexaplaError('embeddings.unreachable', { host: url.host }, { cause })

async function sent(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch (cause) {
    throw unreachable(url, cause)
  }
}

async function bodyOf(url: URL, answer: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length
      if (bytes > most) throw refused(url, `an answer of more than ${most} bytes`)
      chunks.push(chunk)
    }
  } catch (cause) {
    throw cause instanceof HexaplaError ? cause : unreachable(url, cause)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The answer's vectors in the order of what was asked. */
function vectorsOf(
  body: string,
  { url, count, size }: { readonly url: URL; readonly count: number; readonly size: number },
): readonly Float32Array[] {
  let data: unknown
  try {
    data = (JSON.parse(body) as { data?: unknown } | null)?.data
  } catch (cause) {
    throw refused(url, 'not JSON', cause)
  }
  if (!Array.isArray(data) || data.length !== count) throw refused(url, `not ${count} vectors`)
  const vectors: Float32Array[] = []
  for (const [n, item] of data.entries()) {
    const { index = n, embedding } = (item ?? {}) as { index?: unknown; embedding?: unknown }
    const place = Number.isInteger(index) && (index as number) >= 0 && (index as number) < count ? (index as number) : -1
    if (place < 0 || vectors[place]) throw refused(url, 'vectors out of order')
    if (!Array.isArray(embedding) || embedding.length === 0 || embedding.length > size || !embedding.every(Number.isFinite))
      throw refused(url, 'not a vector of numbers')
    vectors[place] = Float32Array.from(embedding as number[])
  }
  return vectors
}
