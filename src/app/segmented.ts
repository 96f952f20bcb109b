import type { Stores } from '../store/stores.ts'
import { type Boundaries, withBoundaries } from '../text/boundaries.ts'
import { segmentText, unitsOfText } from '../text/segment-text.ts'
import type { SegmentedText, TextUnits } from '../text/types.ts'
import { boundariesOf, type Revision } from './boundaries.ts'

/**
 * Segmenting is cheap, but a page asks for the same seven texts again and again, and compares each with the pivot. By hash, so it can never be stale;
 * those used last, up to this many characters (about 8 bytes each).
 */
const CHARACTERS_KEPT = 8_000_000
const kept = new Map<string, Promise<SegmentedText | TextUnits>>()
const lengths = new Map<string, number>()

/** The units of a stored version, with the boundaries of segments that people have changed. */
export async function segmentedVersion(stores: Stores, version: Revision): Promise<SegmentedText> {
  const changes = await boundariesOf(stores, version)
  return remembered(`${version.language} ${version.hash} ${stampOf(changes)}`, async () =>
    withBoundaries(await unchanged(stores, version), changes),
  )
}

/** The same units without tokens, for those who show them and compute nothing. */
export async function versionUnits(stores: Stores, version: Revision): Promise<TextUnits> {
  const { language, hash, revisionId } = version
  const whole = `${language} ${hash} `
  if ((await boundariesOf(stores, version)).size > 0 || kept.has(whole)) return segmentedVersion(stores, version)
  return remembered(`units ${whole}`, async () => unitsOfText(await stores.statements.text(revisionId), language))
}

/** The units of a stored version as the engine finds them. */
export function unchanged(stores: Stores, { language, hash, revisionId }: Revision): Promise<SegmentedText> {
  return remembered(`${language} ${hash} `, async () => segmentText(await stores.statements.text(revisionId), language))
}

/** Names changed boundaries; empty where there are none, so that nothing that was stored without them is stale. */
export const stampOf = (changes: Boundaries) => [...changes].map(([at, set]) => `${set ? '+' : '-'}${at}`).join('')

/** @param key names what is made as well: the same key, the same kind of text */
function remembered<Text extends TextUnits>(key: string, make: () => Promise<Text>): Promise<Text> {
  const text = (kept.get(key) as Promise<Text> | undefined) ?? make()
  kept.delete(key)
  kept.set(key, text)
  if (!lengths.has(key)) void text.then(({ text: { length } }) => keep(key, length)).catch(() => kept.delete(key))
  return text
}

/** Notes the length of a text, and lets go of those that were not used for longest. */
function keep(key: string, length: number): void {
  lengths.set(key, length)
  let total = [...lengths.values()].reduce((sum, each) => sum + each, 0)
  for (const oldest of kept.keys()) {
    if (total <= CHARACTERS_KEPT || oldest === key) return
    total -= lengths.get(oldest) ?? 0
    kept.delete(oldest)
    lengths.delete(oldest)
  }
}
