/**
 * What the posteriors of a text must be shifted by, in log-odds, to be right as often as they say: fitted on news in six languages and on Text+Berg, with and without
 * lexicons, and on pairs of texts that have nothing to do with each other (docs/alignment.md, `npm run eval -- confidence`).
 */
const SHIFT = 0.8
/** In texts that belong together the beads hold each other up: on the mean they are at least as likely as this. Where they are not, each is much less likely than it looks. */
const TOGETHER = 0.55
const APART = 5.5
/** A segment left alone is wrong more often: its counterpart may have been joined to a neighbour. */
const ALONE = 1.5
/** Posteriors beyond these are taken for them. */
const LEAST = 0.001
const MOST = 0.9995

/**
 * Confidences from posteriors: of beads marked 0.9, nine in ten are right.
 *
 * @param posteriors of the beads of one text
 * @param isAlone    whether a bead has an empty side
 */
export function calibrated(posteriors: ArrayLike<number>, isAlone: (bead: number) => boolean): Float64Array {
  let sum = 0
  for (let k = 0; k < posteriors.length; k++) sum += posteriors[k]!
  const apart = Math.max(0, logOdds(TOGETHER) - logOdds(posteriors.length === 0 ? TOGETHER : sum / posteriors.length))
  const shift = SHIFT - APART * apart
  return Float64Array.from({ length: posteriors.length }, (_, k) => {
    const odds = logOdds(posteriors[k]!) + shift - (isAlone(k) ? ALONE : 0)
    return 1 / (1 + Math.exp(-odds))
  })
}

function logOdds(p: number): number {
  const within = Math.min(MOST, Math.max(LEAST, p))
  return Math.log(within / (1 - within))
}
