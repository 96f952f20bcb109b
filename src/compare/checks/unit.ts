import type { SegmentedText } from '../../text/types.ts'
import { isTime, sameMeasure } from '../language/units.ts'
import { quantitiesIn } from '../quantities.ts'
import type { Check, ComparedBitext } from '../types.ts'
import { equalQuantities } from '../unmatched-quantities.ts'
import { QUANTITY_LANGUAGES } from './number.ts'

/** The same figure with another unit: `30 days` and `30 months`, `12 miles` and `12 kilometres`, `5 %` and `5 percentage points`. */
export const unit: Check = {
  id: 'unit',
  severity: 'major',
  languages: QUANTITY_LANGUAGES,
  run: (bitext) => {
    const pairs = equalQuantities(bitext)
    return pairs.flatMap(({ bead, source, target }) => {
      if (source.unit === null || target.unit === null || source.unit === target.unit || source.dated || target.dated) return []
      const [a, b] = [
        { value: source.values[0]!, unit: source.unit },
        { value: target.values[0]!, unit: target.unit },
      ]
      // A figure that is there twice may stand with either unit; a second of time is one of an hour, too.
      const again = pairs.some(
        (other) => other.bead === bead && other.source !== source && other.source.values.some((value) => value === a.value),
      )
      if (again || sameMeasure(a, b) || isClock(source) || isClock(target) || isShort(bitext, a.unit, b.unit)) return []
      return [
        {
          bead,
          concept: null,
          source: [source.start, source.end],
          target: [target.start, target.end],
          values: { expected: source.unit, found: target.unit },
          confidence: isTime(source.unit) === isTime(target.unit) ? 0.85 : 0.7,
          found: [`${source.unit} ≠ ${target.unit}`],
        },
      ]
    })
  },
}

/** Where the whole name of a unit stands elsewhere in the text, `miles` is short for nautical miles. */
function isShort({ source, target }: ComparedBitext, before: string, after: string): boolean {
  const named = (text: SegmentedText, unit: string) => quantitiesIn(text, text.tokens).some((one) => one.unit === unit)
  return (after === `nautical-${before}` && named(source, after)) || (before === `nautical-${after}` && named(target, before))
}

/** A time of day is written with a unit in some languages. */
const isClock = ({ unit, values }: { readonly unit: string | null; readonly values: readonly number[] }) =>
  unit === 'hour' && values[0]! <= 24
