import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the installed program, which holds corpus/ and dist/: this file may stand in src/cli or in dist/src/cli. */
export function packageFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}
