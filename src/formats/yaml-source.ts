import { Composer, type CST, LineCounter, type Node, Parser } from 'yaml'
import { type ErrorCode, HexaplaError } from '../errors.ts'

/** Longest YAML file read: a termbase of ten thousand concepts is about 10 MB. */
const MAX_LENGTH = 20_000_000

/** A parsed YAML file that can say where a value stands, for messages a person can act on. */
export interface YamlSource {
  readonly value: unknown
  /** An error of the caller's code with file, line and column (from 1) of the value at a path. */
  errorAt(path: readonly (string | number)[], reason: string): HexaplaError
}

/**
 * Parses YAML 1.2. Aliases are bounded, custom tags are not run.
 *
 * @throws {HexaplaError} `code` with `file`, `line`, `column` and `reason`
 */
export function parseYaml(text: string, file: string, code: ErrorCode): YamlSource {
  if (text.length > MAX_LENGTH)
    throw new HexaplaError(code, { file, line: 1, column: 1, reason: `longer than ${MAX_LENGTH} characters` })
  const lines = new LineCounter()
  const at = (offset: number, reason: string) => {
    const { line, col } = lines.linePos(offset)
    return new HexaplaError(code, { file, line, column: col, reason })
  }
  const tokens: CST.Token[] = []
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    // At the first: what is no YAML at all has one for each of its signs, and each would be kept with where it was made.
    if (token.type === 'error') throw at(token.offset, token.message)
    tokens.push(token)
  }
  const [document, second] = new Composer().compose(tokens, true, text.length)
  const error = document!.errors[0]
  if (error) throw at(error.pos[0], error.message)
  if (second) throw at(second.range[0], 'a second document')
  let value: unknown
  try {
    value = document!.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw at(0, cause instanceof Error ? cause.message : 'not readable')
  }
  return {
    value,
    errorAt(path, reason) {
      for (let depth = path.length; depth >= 0; depth--) {
        const node = document!.getIn(path.slice(0, depth), true) as Node | undefined
        if (node?.range) return at(node.range[0], reason)
      }
      return at(0, reason)
    },
  }
}
