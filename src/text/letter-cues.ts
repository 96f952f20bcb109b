/** Letters that a language uses and its neighbours in script do not; each list is read against all candidates. */
// biome-ignore format: a table
const LETTERS: Readonly<Record<string, string>> = {
  uk: 'їєґ', be: 'ў', ru: 'ыэё', sr: 'ђћ', mk: 'ѓќѕ', bg: '', fa: 'پچژگ', ur: 'ٹڈڑںے', ar: 'ةىإأ',
  de: 'ßäöü', es: 'ñ¿¡', pt: 'ãõ', fr: 'œêèàù', ro: 'ăâțșţş', hu: 'őű', pl: 'łąęśźćżń', cs: 'ěřů', sk: 'ľĺŕôä', hr: 'đ', sl: '', lv: 'āēīūģķļņ', lt: 'ėįųū', et: 'õ',
  tr: 'ığş', is: 'þðæ', da: 'æø', nb: 'æø', sv: 'äö', fi: 'äö', vi: 'ơưđạảấầẩậắằẵặẹẻẽếềểệịọỏốồổộớờởợụủứừửữựỳỵỷ', ca: 'ŀ', it: 'ìò', nl: '', id: '',
}
/** Letters a language never writes: seeing one speaks against it. */
// biome-ignore format: a table
const FOREIGN: Readonly<Record<string, string>> = {
  ru: 'іїєґўђћѓќѕјљњџ', bg: 'іїєґўыэёђћѓќѕјљњџ', uk: 'ыэёўъђћѓќѕјљњџ', be: 'иїєґщъђћѓќѕјљњџ', sr: 'ыэёіїєґўъьщйюяѓќѕ', mk: 'ыэёіїєґўъьщйюяђћ', ar: 'پچژگک', fa: 'ةيك',
  sl: 'ćđ', hr: 'äöüåæøąęłőűřěů', nb: 'äöåß'.replace('å', ''), da: 'äöß', sv: 'æøß', fi: 'æøßü', et: 'æøß', en: 'äöüßñøæåãõçğışłąęřěůőű', id: 'äöüßñøæåãõçğışłąęřěůőűéèàáíóú', cs: 'ľĺŕôä', sk: 'ěřů', es: 'ãõçàèìòùäößâêîôû', pt: 'ñ¿¡äöß', nl: 'ñøæåãõßł',
}

/** Weight of a letter that only its language has, per occurrence in a hundred letters. */
const FOR = 0.04
const AGAINST = 0.08
const LIMIT = 0.4

/** Votes of letters, −0.4…0.4 by primary tag. */
export function cueVotes(text: string, languages: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let letters = 0
  for (const character of text.toLowerCase()) {
    if (!/\p{L}|[¿¡]/u.test(character)) continue
    letters++
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const per100 = (list: string) =>
    ([...list].reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0) * 100) / Math.max(letters, 25)
  return new Map(
    languages.map((language) => {
      const others = languages.filter((other) => other !== language).map((other) => LETTERS[other] ?? '')
      const own = [...(LETTERS[language] ?? '')]
        .filter((letter) => others.filter((list) => list.includes(letter)).length <= 1)
        .join('')
      const vote = Math.min(LIMIT, per100(own) * FOR) - Math.min(LIMIT, per100(FOREIGN[language] ?? '') * AGAINST)
      return [language, vote]
    }),
  )
}
