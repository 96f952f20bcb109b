/** Letters that a language uses and its neighbours in script do not; each list is read against all candidates. */
// biome-ignore format: a table
const LETTERS: Readonly<Record<string, string>> = {
  uk: 'їєґ', be: 'ў', ru: 'ыэё', sr: 'ђћ', mk: 'ѓќѕ', fa: 'پچژگ', ur: 'ٹڈڑںے', ar: 'ةىإأ',
  de: 'ßäöü', es: 'ñ¿¡', pt: 'ãõ', fr: 'œêèàù', ro: 'ăâțșţş', hu: 'őű', pl: 'łąęśźćżń', cs: 'ěřů', sk: 'ľĺŕôä', hr: 'đ', 'sr-Latn': 'đ', lv: 'āēīūģķļņ',
  lt: 'ėįųū', et: 'õ', tr: 'ığş', is: 'þð', da: 'æø', nb: 'æø', sv: 'äö', fi: 'äö', ca: 'ŀ', it: 'ìò', vi: 'ơưđạảấầẩậắằẵặẹẻẽếềểệịọỏốồổộớờởợụủứừửữựỳỵỷ',
}
/** Letters a language never writes: seeing one speaks against it. */
// biome-ignore format: a table
const FOREIGN: Readonly<Record<string, string>> = {
  ru: 'іїєґўђћѓќѕјљњџ', bg: 'іїєґўыэёђћѓќѕјљњџ', uk: 'ыэёўъђћѓќѕјљњџ', be: 'иїєґщъђћѓќѕјљњџ', sr: 'ыэёіїєґўъьщйюяѓќѕ', mk: 'ыэёіїєґўъьщйюяђћ', ar: 'پچژگک', fa: 'ةيك',
  sl: 'ćđáíéúýôäňľťďěřů', hr: 'äöüåæøąęłőűřěůáíéúýň', 'sr-Latn': 'äöüåæøąęłőűřěůáíéúýň', nb: 'äößðþ', da: 'äößðþ', sv: 'æøßðþ', fi: 'æøßüð', et: 'æøßå', en: 'äöüßñøæåãõçğışłąęřěůőűðþ', id: 'äöüßñøæåãõçğışłąęřěůőűéèàáíóúðþ',
  cs: 'ľĺŕôäąęłűő', sk: 'ěřůąęłűő', es: 'ãõçàèìòùäößâêîôûðþ', pt: 'ñ¿¡äößðþ', nl: 'ñøæåãõßłðþ', de: 'ñøæåãõłðþřěů', is: 'äøåßüç', fr: 'ñäößøåãõðþáíóú', it: 'ñäößøåãõçðþ', ca: 'ñäößãõìù',
}
/**
 * Letters a language cannot do without, with a cautious rate per hundred letters of running text: their absence speaks against it.
 * Letters that careless typists leave out (French accents, German umlauts) get a low rate or none.
 */
// biome-ignore format: a table
const NEEDED: Readonly<Record<string, readonly [letters: string, per100: number]>> = {
  uk: ['і', 5], be: ['і', 6], bg: ['ъ', 1.4], ru: ['ыэё', 1.6], sr: ['ј', 3], mk: ['ј', 1.5], is: ['ðþ', 4], cs: ['ěřů', 1.2], sk: ['ľôäŕĺ', 0.8], tr: ['ığşüö', 7],
  ro: ['ăâțșţşî', 4], hu: ['áéőűöüíó', 9], pl: ['łąęśźćżńó', 5], vi: ['đơưạảấầệộợ', 6], lv: ['āēīū', 7], lt: ['ėųįūšž', 4], et: ['õäöü', 2], fi: ['äö', 3], sv: ['åäö', 4],
  da: ['æøå', 2.4], nb: ['æøå', 2.2], de: ['äöüß', 1], fr: ['éèêàçù', 1.8], pt: ['ãçõáéíóêâ', 2.5], es: ['áéíóñú', 1.2], ca: ['àèéíòóúçï', 2], hr: ['čćšžđ', 2.2], 'sr-Latn': ['čćšžđ', 2.2], sl: ['čšž', 2.4], fa: ['یکپچژگ', 6], ur: ['ےںہٹ', 6], ar: ['ةيىأ', 5],
}

/** Weight of a letter that only its language has, per occurrence in a hundred letters. */
const FOR = 0.04
const AGAINST = 0.08
const LIMIT = 0.4
/** A text may have this many times fewer of its needed letters than the rate says before it counts. */
const FEWER = 3
/** Weight of one needed letter that was to be expected and did not come. */
const MISSED = 0.1
const MISSED_LIMIT = 0.3

/** Votes of letters, −1.1…0.4 by language key (`sr-Latn`, else the primary subtag). */
export function cueVotes(text: string, languages: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let letters = 0
  for (const character of text.toLowerCase()) {
    if (!/\p{L}|[¿¡]/u.test(character)) continue
    letters++
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const seen = (list: string) => [...list].reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0)
  const per100 = (list: string) => (seen(list) * 100) / Math.max(letters, 25)
  return new Map(
    languages.map((language) => {
      const others = languages.filter((other) => other !== language).map((other) => LETTERS[other] ?? '')
      const own = [...(LETTERS[language] ?? '')]
        .filter((letter) => others.filter((list) => list.includes(letter)).length <= 1)
        .join('')
      const [needed, rate] = NEEDED[language] ?? ['', 0]
      const missed = Math.max(0, (rate * letters) / 100 - FEWER * seen(needed))
      const vote =
        Math.min(LIMIT, per100(own) * FOR) -
        Math.min(LIMIT, per100(FOREIGN[language] ?? '') * AGAINST) -
        Math.min(MISSED_LIMIT, missed * MISSED)
      return [language, vote]
    }),
  )
}
