/** Arabic writes conjunctions, prepositions and the article in one word with what follows: و ف (and), ب ك ل (in, as, for), س (will), ال (the). */
const CONJUNCTION = /^[وف](?=.{3})/u
const PREPOSITION = /^(?:لل(?=.{2})|[بكلس](?=.{3}))/u
const ARTICLE = /^ال(?=.{2})/u

/**
 * What may be left of a folded Arabic key when proclitics are taken off, from the key itself to the barest form. At least two letters are
 * left. Candidates only: `وزير` (minister) also yields `زير`; whoever matches must find the candidate in a term.
 */
export function cliticSplits(key: string): readonly string[] {
  const splits = [key]
  const add = (candidate: string) => {
    if (candidate.length >= 2 && !splits.includes(candidate)) splits.push(candidate)
  }
  const withoutConjunction = key.replace(CONJUNCTION, '')
  for (const form of [key, withoutConjunction]) {
    const article = form.replace(ARTICLE, '')
    if (article !== form) add(article)
    const preposition = form.replace(PREPOSITION, '')
    if (preposition !== form && preposition.replace(ARTICLE, '') !== preposition) add(preposition.replace(ARTICLE, ''))
    if (form.startsWith('لل')) add(form.slice(2))
  }
  return splits
}

/** All readings, those with a bare one-letter preposition or conjunction included: for matching against known terms only. */
export function cliticReadings(key: string): readonly string[] {
  const readings = new Set(cliticSplits(key))
  for (const form of [key, key.replace(CONJUNCTION, '')]) {
    readings.add(form)
    readings.add(form.replace(PREPOSITION, ''))
  }
  return [...readings].filter((reading) => reading.length >= 2)
}
