/**
 * Figures that are said otherwise than by a cardinal number, as lists in the notation of `phrases.ts`. A language without a list reads cardinals only.
 */
export interface WordedFigures {
  /** Parts of a whole, by numerator and denominator: `2/3`. */
  readonly fractions: Readonly<Record<string, string>>
  /** Second to twelfth and on; the first is also an adverb. */
  readonly ordinals: Readonly<Record<number, string>>
  /** Midnight and noon, by the hour. */
  readonly hours: Readonly<Record<number, string>>
  /** One and a half, half a million: in one word. */
  readonly halves?: Readonly<Record<number, string>>
}

const RU_HARD = ['ый', 'ая', 'ое', 'ого', 'ому', 'ым', 'ом', 'ую', 'ой', 'ые', 'ых', 'ыми']
const ru = (stem: string) => RU_HARD.map((ending) => stem + ending).join(', ')
const de = (stem: string) => ['e', 'er', 'es', 'en', 'em'].map((ending) => stem + ending).join(', ')
const es = (stem: string) => ['o', 'a', 'os', 'as'].map((ending) => stem + ending).join(', ')

const ARABIC_UNITS = ['حادي', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع']
const ARABIC_TENS: Readonly<Record<number, string>> = { 20: 'عشر', 30: 'ثلاث', 40: 'أربع', 50: 'خمس' }

/** `السادس`, `السادسة عشرة`, `الحادي والعشرون`: the article is what tells an ordinal from a noun. */
function arabicOrdinals(): Record<number, string> {
  const found: Record<number, string> = { 10: 'العاشر, العاشرة' }
  for (const [n, stem] of ARABIC_UNITS.entries()) {
    if (n > 0) found[n + 1] = `ال${stem}, ال${stem}ة`
    found[n + 11] = `ال${stem} عشر, ال${stem}ة عشرة`
    for (const [ten, word] of Object.entries(ARABIC_TENS))
      found[Number(ten) + n + 1] = ['ون', 'ين']
        .map((ending) => `ال${stem} وال${word}${ending}, ال${stem}ة وال${word}${ending}`)
        .join(', ')
  }
  return found
}

const GERMAN = ['zweit', 'dritt', 'viert', 'fünft', 'sechst', 'siebt', 'acht', 'neunt', 'zehnt', 'elft', 'zwölft']

// biome-ignore format: tables
const FIGURES: Readonly<Record<string, WordedFigures>> = {
  en: {
    fractions: { '1/2': 'half, one half, a half', '1/3': 'a third of, one third, the third of', '2/3': 'two thirds', '1/4': 'a quarter of, one quarter, one fourth', '3/4': 'three quarters, three fourths',
      '1/5': 'a fifth of, one fifth', '2/5': 'two fifths', '3/5': 'three fifths', '4/5': 'four fifths', '1/10': 'a tenth of, one tenth' },
    ordinals: { 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', 6: 'sixth', 7: 'seventh', 8: 'eighth', 9: 'ninth', 10: 'tenth', 11: 'eleventh', 12: 'twelfth' },
    hours: { 0: 'midnight', 12: 'noon, midday' },
  },
  fr: {
    fractions: { '1/2': 'moitié, demi, demie', '1/3': 'un tiers, le tiers', '2/3': 'deux tiers', '1/4': 'un quart, le quart', '3/4': 'trois quarts', '1/5': 'un cinquième', '2/5': 'deux cinquièmes', '3/5': 'trois cinquièmes', '4/5': 'quatre cinquièmes', '1/10': 'un dixième' },
    ordinals: { 2: 'deuxième', 3: 'troisième', 4: 'quatrième', 5: 'cinquième', 6: 'sixième', 7: 'septième', 8: 'huitième', 9: 'neuvième', 10: 'dixième', 11: 'onzième', 12: 'douzième' },
    hours: { 0: 'minuit', 12: 'midi' },
  },
  de: {
    fractions: { '1/2': 'Hälfte, halbe, halben, halber, halbes, halb', '1/3': 'Drittel, Drittels', '2/3': 'zwei Drittel/Dritteln', '1/4': 'ein/einem Viertel', '3/4': 'drei Viertel/Vierteln', '1/5': 'Fünftel', '2/5': 'zwei Fünftel/Fünfteln', '3/5': 'drei Fünftel/Fünfteln', '4/5': 'vier Fünftel/Fünfteln', '1/10': 'Zehntel' },
    ordinals: Object.fromEntries(GERMAN.map((stem, n) => [n + 2, de(stem).replace(', achten', '')])),
    hours: { 0: 'Mitternacht', 12: 'Mittag' },
    halves: { 1.5: 'anderthalb, eineinhalb', 2.5: 'zweieinhalb', 3.5: 'dreieinhalb', 4.5: 'viereinhalb', 5.5: 'fünfeinhalb', 6.5: 'sechseinhalb', 7.5: 'siebeneinhalb', 8.5: 'achteinhalb', 9.5: 'neuneinhalb' },
  },
  es: {
    fractions: { '1/2': 'mitad', '1/3': 'un tercio, la/una tercera parte', '2/3': 'dos tercios, dos terceras partes', '1/4': 'la/una cuarta parte, un cuarto', '3/4': 'tres cuartos, tres cuartas partes', '1/5': 'un quinto, la/una quinta parte', '2/5': 'dos quintos, dos quintas partes', '1/10': 'un décimo, la/una décima parte' },
    ordinals: { 2: es('segund'), 3: `tercer, ${es('tercer')}`, 4: es('cuart'), 5: es('quint'), 6: es('sext'), 7: es('séptim'), 8: es('octav'), 9: es('noven'), 10: es('décim') },
    hours: { 0: 'medianoche', 12: 'mediodía' },
  },
  ru: {
    fractions: { '1/2': 'половин*, наполовину', '1/3': 'треть, трети, третью', '2/3': 'две трети, двух третей, двум третям, двумя третями', '1/4': 'четверть, четверти, четвертью', '3/4': 'три четверти, трех/трёх четвертей',
      '1/5': 'пятая/пятую/пятой часть/части/частью, каждый/каждая/каждое/каждого пятый/пятая/пятое/пятого', '2/5': 'две/двух пятых', '3/5': 'три/трех/трёх пятых', '4/5': 'четыре/четырех пятых', '1/10': 'десятая/десятую/десятой часть/части/частью' },
    ordinals: { 2: 'второй, вторая, второе, второго, второму, вторым, втором, вторую, вторые, вторых, вторыми', 3: 'третий, третья, третье, третьего, третьему, третьим, третьем, третьей, третьи, третьих, третьими',
      4: ru('четверт'), 5: ru('пят'), 6: 'шестой, шестая, шестое, шестого, шестому, шестым, шестом, шестую, шестых', 7: 'седьмой, седьмая, седьмое, седьмого, седьмому, седьмым, седьмом, седьмую, седьмых', 8: 'восьмой, восьмая, восьмое, восьмого, восьмому, восьмым, восьмом, восьмую, восьмых', 9: ru('девят'), 10: ru('десят'), 11: ru('одиннадцат'), 12: ru('двенадцат') },
    hours: { 0: 'полночь, полночи, полуночи', 12: 'полдень, полудня, полудню' },
    halves: { 1.5: 'полтора, полторы, полутора', 500000: 'полмиллиона, полумиллиона', 500000000: 'полмиллиарда, полумиллиарда', 500: 'полтысячи' },
  },
  ar: {
    fractions: { '1/2': 'نصف*', '2/3': 'ثلثا*, ثلثي*, ثلثين', '1/3': 'ثلث, ثلثه, ثلثها, ثلثهم', '3/4': 'ثلاثة أرباع', '1/4': 'ربع', '2/5': 'خمسا, خمسي', '3/5': 'ثلاثة أخماس', '4/5': 'أربعة أخماس' },
    ordinals: arabicOrdinals(),
    hours: { 0: 'منتصف الليل', 12: 'منتصف النهار, الظهر' },
  },
  zh: {
    fractions: { '1/2': '一半, 半数' },
    ordinals: {},
    hours: { 0: '午夜, 零时, 零点', 12: '正午, 中午' },
  },
}

export const wordedFigures = (language: string): WordedFigures | null => FIGURES[language] ?? null

/** The hours after noon, or those before it, beside a time of the twelve-hour clock; in Chinese in front of it. */
// biome-ignore format: a table
const DAY_PARTS: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp; readonly leads?: true }>> = {
  en: { before: /^\s?a\.?\s?m\b|^[^.,;]{0,12}\bin the morning/iu, after: /^\s?p\.?\s?m\b|^[^.,;]{0,12}\b(?:in the (?:afternoon|evening)|at night)/iu },
  fr: { before: /^[^.,;]{0,10}\bdu matin/iu, after: /^[^.,;]{0,10}(?:\bde l[’']après-midi|\bdu soir)/iu },
  de: { before: /^[^.,;]{0,5}\b(?:morgens|vormittags|früh)/iu, after: /^[^.,;]{0,5}\b(?:nachmittags|abends|nachts)/iu },
  es: { before: /^[^.,;]{0,9}(?:\bde la (?:mañana|madrugada)|\ba\.\s?m\b)/iu, after: /^[^.,;]{0,9}(?:\bde la (?:tarde|noche)|\bp\.\s?m\b)/iu },
  ru: { before: /^[^.,;]{0,8}(?<!\p{L})(?:утра|ночи)/iu, after: /^[^.,;]{0,8}(?<!\p{L})(?:дня|вечера)/iu },
  ar: { before: /^[^.،؛]{0,6}(?:صباحا|فجرا|قبل الظهر)/u, after: /^[^.،؛]{0,6}(?:مساء|ليلا|ظهرا|بعد الظهر|عصرا)/u },
  zh: { before: /(?:上午|凌晨|清晨|早上?|清早)$/u, after: /(?:下午|晚上?|傍晚|夜里?|深夜|夜间)$/u, leads: true },
}

/** Whether a time at `[start, end)` is one before or after noon, as its neighbours say; null where they say nothing. */
export function dayPart(
  text: string,
  { start, end }: { start: number; end: number },
  language: string,
): 'before' | 'after' | null {
  const words = DAY_PARTS[language]
  if (!words) return null
  const beside = words.leads ? text.slice(Math.max(0, start - 4), start) : text.slice(end, end + 30)
  if (words.after.test(beside)) return 'after'
  return words.before.test(beside) ? 'before' : null
}

/** `and a half` behind a number, its multiplier or its unit, as keys. */
const AND_A_HALF: Readonly<Record<string, readonly string[]>> = {
  en: ['and a half'],
  fr: ['et demi', 'et demie'],
  es: ['y medio', 'y media'],
  ru: ['с половиной'],
  ar: ['ونصف', 'ونصفا'],
}

export const andAHalf = (language: string): readonly string[] => AND_A_HALF[language] ?? []
