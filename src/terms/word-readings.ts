import { stemKey } from '../text/stem.ts'
import { primaryTag } from '../text/tags.ts'
import { arabicTermReadings, arabicTextReadings } from './arabic-forms.ts'

/** Languages whose stems keep a vowel that comes and goes (`беженец`, `беженцы`). */
const FLEETING = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk'])
/** Languages whose stems of one adjective differ in a last vowel (`armé`, `armée`). */
const VOWEL_ENDING = new Set(['fr', 'es', 'it', 'pt', 'ca', 'ro'])

/** The stem once more reduced, so that the forms of one word share it. */
function looseStem(stem: string, language: string): string {
  if (FLEETING.has(language)) return stem.length >= 5 ? stem.replace(/[ео](?=[^аеиоуыэюяь]$)/u, '') : stem
  if (VOWEL_ENDING.has(language)) return stem.replace(/(.{3,})[aeo]+$/u, '$1')
  return stem
}

/** Keys under which a word of a designation is entered: two words that share a reading may be forms of one word. */
export function termReadings(form: string, key: string, language: string): readonly string[] {
  const primary = primaryTag(language)
  if (primary === 'ar') return [key, ...arabicTermReadings(key)]
  return [key, `~${looseStem(stemKey(form, language), primary)}`]
}

/** Keys under which a word of a text is looked up. */
export function textReadings(
  token: { readonly key: string; readonly stem: string },
  language: string,
  construct: boolean,
): readonly string[] {
  const primary = primaryTag(language)
  if (primary === 'ar') return [token.key, ...arabicTextReadings(token.key, construct)]
  return [token.key, `~${looseStem(token.stem, primary)}`]
}
