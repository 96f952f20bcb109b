import type { Weights } from '../compare/weights.ts'
import { readWeights } from '../formats/weights-yaml.ts'
import { CHECK_IDS } from './check-ids.ts'
import { readText } from './read-file.ts'

/** The weights in a file on this machine. @throws {HexaplaError} `weights.malformed` with line and column, and what a file is refused for */
export const readWeightsAt = async (path: string): Promise<Weights> => readWeights(await readText(path), path, CHECK_IDS)
