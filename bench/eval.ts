/** `npm run eval -- alignment|changes|confidence|versions|wording|spans|corpus …`: accuracy against folders of gold, or under changes, or false alarms on official texts, by the engines and settings that the product runs. */
import { run as alignment } from './eval-alignment.ts'
import { run as changes } from './eval-changes.ts'
import { run as confidence } from './eval-confidence.ts'
import { run as corpus } from './eval-corpus.ts'
import { run as spans } from './eval-spans.ts'
import { run as versions } from './eval-versions.ts'
import { run as wording } from './eval-wording.ts'

const evaluations: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  alignment,
  changes,
  confidence,
  versions,
  wording,
  spans,
  corpus,
}

const [name = '', ...args] = process.argv.slice(2)
const evaluation = evaluations[name]
if (!evaluation) process.stderr.write(`npm run eval -- ${Object.keys(evaluations).join('|')} …\n`)
process.exitCode = evaluation ? await evaluation(args) : 2
