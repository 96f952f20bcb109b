import { isTime, sameDuration } from '../language/units.ts'
import type { Check } from '../types.ts'
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
      if (again || sameDuration(a, b) || isClock(source) || isClock(target)) return []
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

/** A time of day is written with a unit in some languages. */
const isClock = ({ unit, values }: { readonly unit: string | null; readonly values: readonly number[] }) =>
  unit === 'hour' && values[0]! <= 24
