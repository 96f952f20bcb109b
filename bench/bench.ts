/** `npm run bench`: speed, memory and growth as ratios within one run; machines are noisy, ratios less so. */
import { run as align, alignOne } from './align-speed.ts'
import { openOne, run as packs } from './pack-load.ts'

const [what, ...rest] = process.argv.slice(2)
if (what === 'pack' && rest[0]) openOne(rest[0])
else if (what === 'align-one') alignOne(rest)
else if (what === 'align') process.exitCode = align(rest)
else {
  packs()
  align(['varied'])
  align(['repeated'])
}
