import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HexaplaError } from '../errors.ts'
import type { Embedder, EmbeddingsSource } from './types.ts'
import { wordPieces } from './word-pieces.ts'

/** The runtime, which users install themselves: what it downloads then is theirs to decide. Only what is used of it. */
interface Runtime {
  readonly InferenceSession: { create(path: string): Promise<Session> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => unknown
}
interface Session {
  readonly inputNames: readonly string[]
  run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Output>>>
}
interface Output {
  readonly data: ArrayLike<number>
  readonly dims: readonly number[]
}

const RUNTIME = 'onnxruntime-node'
const BATCH = 16

/**
 * A sentence model on this machine: a folder with `model.onnx`, `vocab.txt` and, where words are to be lower-cased, a `tokenizer_config.json` that says so (models of
 * the BERT family, such as LaBSE). Its vectors are the output `sentence_embedding`, else one with a row a sentence, else the mean over the pieces.
 *
 * @throws {HexaplaError} `file.not-found` without a vocabulary in the folder, `embeddings.not-installed` without onnxruntime-node, `file.unreadable` without a model
 */
export async function onnxEmbedder({ place }: EmbeddingsSource): Promise<Embedder> {
  const vocabulary = await textOf(join(place, 'vocab.txt'))
  const settings = await textOf(join(place, 'tokenizer_config.json')).catch(() => '{}')
  const pieces = wordPieces(vocabulary, (JSON.parse(settings) as { do_lower_case?: boolean }).do_lower_case === true)
  const { InferenceSession, Tensor } = await runtime()
  const model = join(place, 'model.onnx')
  const session = await InferenceSession.create(model).catch((cause: unknown) => {
    throw new HexaplaError('file.unreadable', { file: model }, { cause })
  })
  const embedBatch = async (sentences: readonly string[]): Promise<Float32Array[]> => {
    const rows = sentences.map((sentence) => pieces.encode(sentence))
    const length = Math.max(...rows.map((row) => row.length))
    const tensor = (value: (row: readonly number[], k: number) => number) => {
      const numbers = rows.flatMap((row) => Array.from({ length }, (_, k) => BigInt(value(row, k))))
      return new Tensor('int64', BigInt64Array.from(numbers), [rows.length, length])
    }
    const inputs: Record<string, unknown> = {
      input_ids: tensor((row, k) => row[k] ?? 0),
      attention_mask: tensor((row, k) => (k < row.length ? 1 : 0)),
      token_type_ids: tensor(() => 0),
    }
    const outputs = await session.run(Object.fromEntries(session.inputNames.map((name) => [name, inputs[name]])))
    return vectorsOf(
      outputs,
      rows.map((row) => row.length),
    )
  }
  return {
    async embed(sentences) {
      const vectors: Float32Array[] = []
      for (let from = 0; from < sentences.length; from += BATCH)
        vectors.push(...(await embedBatch(sentences.slice(from, from + BATCH))))
      return vectors
    },
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new HexaplaError('file.not-found', { file }, { cause })
  }
}

/** Beside this program, or in the folder that the user works in. */
async function runtime(): Promise<Runtime> {
  try {
    return await loaded(RUNTIME)
  } catch {
    try {
      return await loaded(pathToFileURL(createRequire(join(process.cwd(), 'package.json')).resolve(RUNTIME)).href)
    } catch (cause) {
      throw new HexaplaError('embeddings.not-installed', { package: RUNTIME }, { cause })
    }
  }
}

/** A module of CommonJS has its exports under `default` for certain. */
async function loaded(name: string): Promise<Runtime> {
  const found = (await import(name)) as Partial<Runtime> & { readonly default?: Runtime }
  return found.default ?? (found as Runtime)
}

function vectorsOf(outputs: Readonly<Record<string, Output>>, lengths: readonly number[]): Float32Array[] {
  const all = Object.values(outputs)
  const output = outputs.sentence_embedding ?? all.find(({ dims }) => dims.length === 2) ?? all[0]
  if (!output) throw new HexaplaError('embeddings.refused', { host: 'model.onnx', reason: 'no output' })
  const { data, dims } = output
  const size = dims.at(-1)!
  const pieces = dims.length === 3 ? dims[1]! : 1
  return lengths.map((length, n) => {
    const vector = new Float32Array(size)
    const count = Math.min(length, pieces)
    for (let k = 0; k < count; k++) for (let d = 0; d < size; d++) vector[d]! += Number(data[(n * pieces + k) * size + d]) / count
    return vector
  })
}
