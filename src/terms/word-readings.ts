import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'
import { arabicTermReadings, arabicTextReadings } from './arabic-forms.ts'
import { irregularBase } from './irregular-forms.ts'

/** Languages whose stems keep a vowel that comes and goes (`беженец`, `беженцы`). */
const FLEETING = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk'])
/** Languages whose stems of one adjective differ in a last vowel (`armé`, `armée`). */
const VOWEL_ENDING = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro'])

/** Languages where forms with the same beginning are compared ending by ending (see `sharesEnding`): their stemmer cuts unevenly. */
const SHARED_BEGINNING = new Set(['ru', 'uk', 'be'])
const BEGINNING = 4

/** The stem once more reduced, so that the forms of one word share it. */
function looseStem(stem: string, language: string): string {
  if (FLEETING.has(language)) return stem.length >= 5 ? stem.replace(/[ео](?=[^аеиоуыэюяь]$)/u, '') : stem
  if (VOWEL_ENDING.has(language)) return stem.replace(/(.{3,})s$/u, '$1').replace(/(.{3,})[aeo]$/u, '$1')
  return stem
}

/** Keys under which a word of a designation is entered: two words that share a reading may be forms of one word. */
export function termReadings(form: string, key: string, language: string, first = true): readonly string[] {
  const primary = primaryTag(language)
  // A later word of an Arabic term may have a conjunction of its own: `منصف ومعقول`.
  if (primary === 'ar')
    return [key, ...arabicTermReadings(key), ...(!first && /^و.{3}/u.test(key) ? arabicTermReadings(key.slice(1)) : [])]
  const readings = [key, `~${looseStem(stemKey(form, language), primary)}`]
  if (SHARED_BEGINNING.has(primary) && key.length > BEGINNING) readings.push(`^${key.slice(0, BEGINNING)}`)
  return readings
}

/** Keys under which a word of a text is looked up. */
export function textReadings(
  token: { readonly key: string; readonly stem: string },
  language: string,
  construct: boolean,
): readonly string[] {
  const primary = primaryTag(language)
  if (primary === 'ar') return [token.key, ...arabicTextReadings(token.key, construct)]
  const readings = [token.key, `~${looseStem(token.stem, primary)}`]
  const base = irregularBase(token.key, primary)
  if (base) readings.push(base)
  if (SHARED_BEGINNING.has(primary) && token.key.length > BEGINNING) readings.push(`^${token.key.slice(0, BEGINNING)}`)
  return readings
}
