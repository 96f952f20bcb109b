import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util'
import { HexaplaError } from '../errors.ts'

export interface Option extends ParseArgsOptionDescriptor {
  /** What stands for the value in the help: `TAG`; not for switches. */
  readonly value?: string
  readonly help: string
}

/** What was typed after the name of a command. */
export interface Arguments {
  readonly operands: readonly string[]
  /** Value of an option, or undefined. */
  text(name: string): string | undefined
  /** Values of an option that may be given several times, or once with commas. */
  list(name: string): readonly string[]
  flag(name: string): boolean
  /** Value of an option that is one of a few words. @throws {HexaplaError} `request.invalid` */
  choice<const Word extends string>(name: string, words: readonly Word[]): Word | undefined
  /** @throws {HexaplaError} `request.invalid` if it is no number from `least` to `most` */
  number(name: string, range: { readonly least: number; readonly most: number }): number | undefined
  /** @throws {HexaplaError} `request.invalid` if the count of operands is another */
  expect(count: { readonly least: number; readonly most?: number }, what: string): void
}

export const GLOBAL_OPTIONS: Readonly<Record<string, Option>> = {
  data: { type: 'string', value: 'DIR', help: 'folder of the data (default: ./data, or HEXAPLA_DATA)' },
  lang: { type: 'string', value: 'TAG', help: 'language of messages: en ru fr de es ar zh (default: from LC_ALL or LANG)' },
  help: { type: 'boolean', short: 'h', help: 'show this' },
}

/** @throws {HexaplaError} `request.invalid` for an unknown option, or one without its value */
export function readArguments(words: readonly string[], options: Readonly<Record<string, Option>>): Arguments {
  const { values, positionals } = parsed(words, { ...options, ...GLOBAL_OPTIONS })
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    operands: positionals,
    text,
    list: (name) =>
      [values[name] ?? []].flat().flatMap((value) =>
        String(value)
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    flag: (name) => values[name] === true,
    choice(name, words) {
      const value = text(name)
      const word = words.find((candidate) => candidate === value)
      if (value !== undefined && word === undefined) throw invalid(`--${name} must be ${words.join(', ')}`)
      return word
    },
    number(name, { least, most }) {
      const value = text(name)
      if (value === undefined) return undefined
      const number = Number(value)
      if (value.trim() === '' || !(number >= least && number <= most))
        throw invalid(`--${name} must be a number from ${least} to ${most}`)
      return number
    },
    expect({ least, most = Infinity }, what) {
      if (positionals.length < least) throw invalid(`${what} missing`)
      if (positionals.length > most) throw invalid(`too many arguments: ${positionals.slice(most).join(' ')}`)
    },
  }
}

export const invalid = (reason: string) => new HexaplaError('request.invalid', { reason })

function parsed(words: readonly string[], options: Readonly<Record<string, Option>>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (cause) {
    // parseArgs explains itself well enough; its second sentence is about escaping.
    throw new HexaplaError('request.invalid', { reason: (cause as Error).message.split('. ')[0]! }, { cause })
  }
}
