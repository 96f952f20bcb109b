import type { Evidence } from '../align/types.ts'
import type { Embedder, EmbeddingsSource } from '../embed/types.ts'
import { meaningEvidence, type SegmentVectors } from '../lexicon/meaning.ts'
import type { SegmentedText } from '../text/types.ts'

export type { EmbeddingsSource } from '../embed/types.ts'

/**
 * The evidence of sentence vectors for two texts; none where no source of vectors is configured: nothing of it is loaded then. The vectors are computed here, at the edge;
 * the aligner gets them as data.
 *
 * @throws {HexaplaError} what `httpEmbedder`, `onnxEmbedder` and `Embedder.embed` throw
 */
export async function embeddingEvidence(
  from: EmbeddingsSource | undefined,
  source: SegmentedText,
  target: SegmentedText,
): Promise<readonly Evidence[]> {
  if (!from) return []
  const embedder = await embedderOf(from)
  return [meaningEvidence(await vectorsOf(source, embedder), await vectorsOf(target, embedder))]
}

const opened = new Map<string, Promise<Embedder>>()

/** A model is loaded once. */
function embedderOf(from: EmbeddingsSource): Promise<Embedder> {
  if (/^https?:\/\//i.test(from.place)) return import('../embed/http.ts').then(({ httpEmbedder }) => httpEmbedder(from))
  let embedder = opened.get(from.place)
  if (!embedder) {
    embedder = import('../embed/onnx.ts').then(({ onnxEmbedder }) => onnxEmbedder(from))
    opened.set(from.place, embedder)
  }
  return embedder
}

/** Each different sentence is asked for once; one without a letter or digit has no vector. */
async function vectorsOf({ text, segments }: SegmentedText, embedder: Embedder): Promise<SegmentVectors> {
  const places = new Map<string, number>()
  const placeOf = segments.map(({ start, end }) => {
    const sentence = text.slice(start, end).trim()
    if (!/[\p{L}\p{N}]/u.test(sentence)) return -1
    let place = places.get(sentence)
    if (place === undefined) places.set(sentence, (place = places.size))
    return place
  })
  const vectors = await embedder.embed([...places.keys()])
  const size = vectors[0]?.length ?? 0
  const values = new Float32Array(segments.length * size)
  for (const [n, place] of placeOf.entries()) if (place >= 0) values.set(unit(vectors[place]!), n * size)
  return { size, values }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length > 0 ? vector.map((value) => value / length) : vector
}
