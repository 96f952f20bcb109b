import { primaryTag } from '../text/tags.ts'
import type { BeadView } from './bead-views.ts'
import { isUnspaced } from './phrases.ts'
import { nameCandidates, properNames, writesName } from './proper-names.ts'
import type { Quoted } from './quotations.ts'
import type { ComparedBitext } from './types.ts'

/** Chinese puts the names of ships, trains and flights in marks and a word for them behind. */
/** Characters and words of a name; what is longer is a speech that holds one. */
const LONGEST = 30
const MOST_WORDS = 3
const CARRIERS = /^[”"」』]?(?:号|舰|轮|艇|船|级)/u

/**
 * True if quoted words of the version are a name: some languages put those of ships, papers and companies in marks where others write a capital. Known by
 * its sound, or by what stands behind it.
 */
export function quotesName(
  { source, target }: ComparedBitext,
  view: BeadView,
  { start, end }: Pick<Quoted, 'start' | 'end'>,
): boolean {
  if (end - start > LONGEST) return false
  if (primaryTag(target.language) === 'zh' && CARRIERS.test(target.text.slice(end, end + 2))) return true
  const inside = { ...view.target, start, end, text: target.text.slice(start, end) }
  const tokens = view.target.tokens.filter((token) => token.start >= start && token.end <= end && token.kind === 'word')
  if (!isUnspaced(target.language) && tokens.length > MOST_WORDS) return false
  const candidates = nameCandidates(target, { ...inside, tokens })
  const names = properNames(source).filter((name) => view.source.start <= name.start && name.end <= view.source.end)
  return names.some((name) => name.sound.length >= 2 && candidates.some((candidate) => writesName(name, candidate)))
}
