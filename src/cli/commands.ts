import { align } from './align.ts'
import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { convert } from './convert.ts'
import { detect } from './detect.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { lexicon } from './lexicon.ts'
import { list } from './list.ts'
import { migrate } from './migrate.ts'
import { report } from './report.ts'
import { restore } from './restore.ts'
import { serve } from './serve.ts'
import { term } from './term.ts'
import { termbase } from './termbase.ts'
import { work } from './work.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  serve,
  work,
  importCommand,
  list,
  align,
  compare,
  report,
  term,
  lexicon,
  termbase,
  convert,
  detect,
  backup,
  restore,
  migrate,
  doctor,
]
