import { z } from 'zod'
import type { Weight } from '../terms/types.ts'
import { parseYaml } from './yaml-source.ts'

/** By check, and by concept and check. */
interface Weights {
  readonly checks: Readonly<Record<string, Weight>>
  readonly concepts: Readonly<Record<string, Readonly<Record<string, Weight>>>>
}

const MOST = 10_000
const byCheck = z.record(z.string().max(100), z.enum(['major', 'minor', 'note', 'off']))
const weights = z.strictObject({
  checks: byCheck.default({}),
  concepts: z
    .record(z.string().max(100), byCheck)
    .refine((concepts) => Object.keys(concepts).length <= MOST, `at most ${MOST} concepts`)
    .default({}),
})

/**
 * Reads a settings file that says how much differences weigh: `checks: { variant: off }`, `concepts: { ceasefire: { missing-term: major, all: minor } }`.
 *
 * @param checks ids of the checks there are; another one is a mistake in the file
 * @throws {HexaplaError} `weights.malformed` with file, line, column and reason
 */
export function readWeights(text: string, file: string, checks: readonly string[]): Weights {
  const source = parseYaml(text, file, 'weights.malformed')
  const parsed = weights.safeParse(source.value ?? {})
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw source.errorAt(issue.path as (string | number)[], `${issue.path.join('.') || 'file'}: ${issue.message}`)
  }
  const places = [
    ...Object.keys(parsed.data.checks).map((check) => ['checks', check]),
    ...Object.entries(parsed.data.concepts).flatMap(([concept, own]) =>
      Object.keys(own).map((check) => ['concepts', concept, check]),
    ),
  ]
  const unknown = places.find(
    ([list, ...rest]) => !checks.includes(rest.at(-1)!) && !(list === 'concepts' && rest.at(-1) === 'all'),
  )
  if (unknown) throw source.errorAt(unknown, `${unknown.at(-1)}: must be one of ${checks.join(', ')}`)
  return parsed.data
}
