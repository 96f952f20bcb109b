import { buildReport } from '../app/build-report.ts'
import { CHECK_IDS } from '../app/check-ids.ts'
import { readWeightsAt } from '../app/read-weights.ts'
import { writeReport } from '../app/write-report.ts'
import { labelsIn } from '../i18n/index.ts'
import { invalid } from './arguments.ts'
import type { Command } from './command.ts'
import { WEIGHTS_OPTION } from './weights-option.ts'

const WEIGHTS = ['major', 'minor', 'note'] as const

/** Findings of one stored statement. */
export const compare: Command = {
  name: 'compare',
  summary: 'Says where the versions of a stored statement differ from its source.',
  operands: 'ID',
  notes: `Kinds: ${CHECK_IDS.join(', ')}.
Places that cannot be compared are listed as such; they are no differences and never count for --fail-on.`,
  options: {
    language: { type: 'string', multiple: true, value: 'TAG', help: 'only these versions; several, or with commas' },
    pivot: { type: 'string', value: 'TAG', help: 'version to compare with (default: the source)' },
    check: { type: 'string', multiple: true, value: 'KIND', help: 'only these kinds; several, or with commas' },
    'min-confidence': { type: 'string', value: 'N', help: 'only findings at least this sure, from 0 to 1' },
    weights: WEIGHTS_OPTION,
    format: { type: 'string', value: 'FORMAT', help: 'text, json, csv or sarif (default: text)' },
    'fail-on': {
      type: 'string',
      value: 'WEIGHT',
      help: 'exit with 1 if there is a difference of this weight or more: major, minor, note',
    },
  },
  examples: [{ line: 'compare security-guarantees-2026-01-08 --language ru,ar --min-confidence 0.6' }],
  async run(input, { io, language, stores }) {
    input.expect({ least: 1, most: 1 }, 'ID')
    const format = input.choice('format', ['text', 'json', 'csv', 'sarif']) ?? 'text'
    const failOn = input.choice('fail-on', WEIGHTS)
    const minConfidence = input.number('min-confidence', { least: 0, most: 1 })
    const checks = input.list('check')
    const unknown = checks.find((check) => !CHECK_IDS.includes(check))
    if (unknown !== undefined) throw invalid(`--check ${unknown.slice(0, 40)}: must be ${CHECK_IDS.join(', ')}`)
    const weights = input.text('weights')
    const report = await buildReport(await stores(), {
      statements: [input.operands[0]!],
      languages: input.list('language'),
      pivot: input.text('pivot'),
      checks,
      minConfidence,
      weights: weights === undefined ? undefined : await readWeightsAt(weights),
    })
    // All formats of this command are text.
    io.stdout(writeReport(report, format, labelsIn(language)).content as string)
    if (failOn === undefined) return 0
    const counted = WEIGHTS.slice(0, WEIGHTS.indexOf(failOn) + 1)
    const found = report.statements.flatMap(({ findings }) => findings)
    return found.some(({ verdict, severity }) => verdict === 'difference' && counted.includes(severity)) ? 1 : 0
  },
}
