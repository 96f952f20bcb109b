import type { Check } from '../types.ts'
import { addedClause } from './added-clause.ts'
import { addedParagraph } from './added-paragraph.ts'
import { addedSentence } from './added-sentence.ts'
import { addedTerm } from './added-term.ts'
import { attribution } from './attribution.ts'
import { calqueFriend } from './calque-friend.ts'
import { date } from './date.ts'
import { euphemism } from './euphemism.ts'
import { exonym } from './exonym.ts'
import { hedge } from './hedge.ts'
import { inconsistent } from './inconsistent.ts'
import { intensity } from './intensity.ts'
import { loaded } from './loaded.ts'
import { merged } from './merged.ts'
import { missingTerm } from './missing-term.ts'
import { modality } from './modality.ts'
import { moved } from './moved.ts'
import { name } from './name.ts'
import { number } from './number.ts'
import { omittedClause } from './omitted-clause.ts'
import { omittedParagraph } from './omitted-paragraph.ts'
import { omittedSentence } from './omitted-sentence.ts'
import { polarity } from './polarity.ts'
import { quoteBoundary } from './quote-boundary.ts'
import { scareQuotes } from './scare-quotes.ts'
import { specificity } from './specificity.ts'
import { symbol } from './symbol.ts'
import { title } from './title.ts'
import { unit } from './unit.ts'
import { untranslated } from './untranslated.ts'
import { variant } from './variant.ts'

/** Every check, in report order. To add one: write its file, add its line. */
export const checks: readonly Check[] = [
  omittedParagraph,
  addedParagraph,
  omittedSentence,
  addedSentence,
  omittedClause,
  addedClause,
  missingTerm,
  merged,
  addedTerm,
  loaded,
  inconsistent,
  variant,
  number,
  date,
  unit,
  symbol,
  specificity,
  name,
  exonym,
  title,
  modality,
  polarity,
  hedge,
  attribution,
  euphemism,
  calqueFriend,
  intensity,
  quoteBoundary,
  scareQuotes,
  untranslated,
  moved,
]
