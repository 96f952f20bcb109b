import { diffArrays } from 'diff'
import type { Bead, Range } from '../align/types.ts'
import type { EditStep, Stores, VersionRecord } from '../store/stores.ts'
import type { SegmentedText } from '../text/types.ts'
import { segmentedVersion } from './segmented.ts'

/** For each segment of an earlier text its index in the current one; null where its words have changed. */
type Places = readonly (number | null)[]

/**
 * Steps of an editor for the texts as they are now. A step made on an earlier revision keeps those of its beads whose segments still stand there, word
 * for word and together; the others are free again.
 */
export async function carriedSteps(
  stores: Stores,
  steps: readonly EditStep[],
  { source, target }: { readonly source: VersionRecord; readonly target: VersionRecord },
): Promise<EditStep[]> {
  const known = new Map<string, Promise<Places | null>>()
  const places = (version: VersionRecord, hash: unknown) => {
    const key = `${version.language} ${hash}`
    if (!known.has(key)) known.set(key, placesSince(stores, version, String(hash)))
    return known.get(key)!
  }
  return Promise.all(
    steps.map(async (step) => {
      const from = step.body.source
      const to = step.body.target
      if (from === source.hash && to === target.hash) return step
      const [sources, targets] = [await places(source, from), await places(target, to)]
      if (!sources || !targets) return { ...step, body: { ...step.body, beads: [] } }
      const beads = (step.body.beads as readonly Bead[]).flatMap((bead): Bead[] => {
        const [a, b] = [carried(bead.source, sources), carried(bead.target, targets)]
        return a && b ? [{ source: a, target: b }] : []
      })
      return { ...step, body: { ...step.body, beads } }
    }),
  )
}

/** Null if the revision is not stored. */
async function placesSince(stores: Stores, version: VersionRecord, hash: string): Promise<Places | null> {
  const earlier = await stores.statements.revisionByHash(version.statement, version.language, hash)
  if (!earlier) return null
  return segmentPlaces(await segmentedVersion(stores, earlier), await segmentedVersion(stores, version))
}

function segmentPlaces(earlier: SegmentedText, current: SegmentedText): Places {
  const words = ({ text, segments }: SegmentedText) => segments.map(({ start, end }) => text.slice(start, end).trim())
  let next = 0
  return diffArrays(words(earlier), words(current)).flatMap(({ value, added, removed }): Places => {
    if (removed) return value.map(() => null)
    const first = next
    next += value.length
    return added ? [] : value.map((_, n) => first + n)
  })
}

function carried([from, to]: Range, places: Places): Range | null {
  if (from === to) {
    const at = from === 0 ? 0 : places[from - 1]
    return at === null || at === undefined ? null : from === 0 ? [0, 0] : [at + 1, at + 1]
  }
  const first = places[from]
  if (first === null || first === undefined) return null
  const together = places.slice(from, to).every((place, n) => place === first + n)
  return together ? [first, first + to - from] : null
}
