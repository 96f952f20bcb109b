/** `npm run bench`: speed, memory and growth as ratios within one run; machines are noisy, ratios less so. */
import { run as align } from './align-speed.ts'

align([500, 2_000, 8_000])
