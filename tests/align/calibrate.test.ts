import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrated } from '../../src/align/calibrate.ts'

const paired = () => false

test('confidences are between 0 and 1 and in the order of the posteriors', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (posteriors) => {
      const sure = calibrated(posteriors, paired)
      expect(sure.every((p) => p >= 0 && p <= 1)).toBe(true)
      for (const [k, p] of posteriors.entries())
        for (const [n, q] of posteriors.entries()) if (p < q) expect(sure[k]!).toBeLessThanOrEqual(sure[n]!)
    }),
  )
})

test('the same posterior says less in a text whose beads do not hold each other up, and of a segment left alone', () => {
  const among = (others: number) => calibrated([0.8, ...Array.from({ length: 9 }, () => others)], paired)[0]!
  expect(among(0.9)).toBeGreaterThan(0.8)
  expect(among(0.3)).toBeLessThan(0.2)
  expect(calibrated([0.8, 0.8], (bead) => bead === 1)[1]!).toBeLessThan(0.8)
})
