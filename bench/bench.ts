/** `npm run bench`: speed, memory and growth as ratios within one run; machines are noisy, ratios less so. */
import { run as align } from './align-speed.ts'
import { openOne, run as packs } from './pack-load.ts'

const [what, language] = process.argv.slice(2)
if (what === 'pack' && language) openOne(language)
else {
  packs()
  align([2_000, 20_000])
}
