/**
 * Cardinal numbers written as words, as folded keys with the forms of each, by primary language subtag. `one` counts only behind tens and hundreds where
 * it is also an article or a pronoun. Words joined in one (`einundvierzig`, `ventuno`) are taken apart by `cardinals.ts`; Chinese numerals are
 * read by `chinese-numerals.ts`.
 */
// biome-ignore format: a table
const WORDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: { 1: 'one', 2: 'two twice both', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve',
    13: 'thirteen', 14: 'fourteen', 15: 'fifteen', 16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty',
    50: 'fifty', 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety' },
  fr: { 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze', 13: 'treize',
    14: 'quatorze', 15: 'quinze quinzaine', 16: 'seize', 20: 'vingt vingts', 30: 'trente', 40: 'quarante', 50: 'cinquante', 60: 'soixante', 70: 'septante', 80: 'huitante octante', 90: 'nonante' },
  de: { 2: 'zwei zweimal beide beiden zweier zwo', 3: 'drei dreimal dreier', 4: 'vier', 5: 'funf', 6: 'sechs', 7: 'sieben', 8: 'acht', 9: 'neun', 10: 'zehn', 11: 'elf', 12: 'zwolf',
    13: 'dreizehn', 14: 'vierzehn', 15: 'funfzehn', 16: 'sechzehn', 17: 'siebzehn', 18: 'achtzehn', 19: 'neunzehn', 20: 'zwanzig', 30: 'dreissig',
    40: 'vierzig', 50: 'funfzig', 60: 'sechzig', 70: 'siebzig', 80: 'achtzig', 90: 'neunzig' },
  es: { 2: 'dos ambos ambas', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez', 11: 'once', 12: 'doce docena', 13: 'trece',
    14: 'catorce', 15: 'quince', 16: 'dieciseis', 17: 'diecisiete', 18: 'dieciocho', 19: 'diecinueve', 20: 'veinte', 21: 'veintiuno veintiun veintiuna', 22: 'veintidos', 23: 'veintitres', 24: 'veinticuatro', 25: 'veinticinco',
    26: 'veintiseis', 27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 30: 'treinta', 40: 'cuarenta', 50: 'cincuenta', 60: 'sesenta', 70: 'setenta', 80: 'ochenta', 90: 'noventa',
    200: 'doscientos doscientas', 300: 'trescientos trescientas', 400: 'cuatrocientos cuatrocientas', 500: 'quinientos quinientas', 600: 'seiscientos seiscientas', 700: 'setecientos setecientas', 800: 'ochocientos ochocientas', 900: 'novecientos novecientas' },
  it: { 2: 'due ambedue entrambi entrambe', 3: 'tre', 4: 'quattro', 5: 'cinque', 6: 'sei', 7: 'sette', 8: 'otto', 9: 'nove', 10: 'dieci', 11: 'undici', 12: 'dodici', 13: 'tredici', 14: 'quattordici', 15: 'quindici', 16: 'sedici',
    17: 'diciassette', 18: 'diciotto', 19: 'diciannove', 20: 'venti vent', 30: 'trenta trent', 40: 'quaranta quarant', 50: 'cinquanta cinquant', 60: 'sessanta sessant', 70: 'settanta settant', 80: 'ottanta ottant', 90: 'novanta novant' },
  pt: { 2: 'dois duas ambos ambas', 3: 'tres', 4: 'quatro', 5: 'cinco', 6: 'seis', 7: 'sete', 8: 'oito', 9: 'nove', 10: 'dez', 11: 'onze', 12: 'doze', 13: 'treze', 14: 'catorze quatorze', 15: 'quinze', 16: 'dezasseis dezesseis',
    17: 'dezassete dezessete', 18: 'dezoito', 19: 'dezanove dezenove', 20: 'vinte', 30: 'trinta', 40: 'quarenta', 50: 'cinquenta', 60: 'sessenta', 70: 'setenta', 80: 'oitenta', 90: 'noventa',
    200: 'duzentos duzentas', 300: 'trezentos trezentas', 400: 'quatrocentos quatrocentas', 500: 'quinhentos quinhentas', 600: 'seiscentos seiscentas', 700: 'setecentos setecentas', 800: 'oitocentos oitocentas', 900: 'novecentos novecentas' },
  nl: { 2: 'twee beide tweemaal', 3: 'drie driemaal', 4: 'vier', 5: 'vijf', 6: 'zes', 7: 'zeven', 8: 'acht', 9: 'negen', 10: 'tien', 11: 'elf', 12: 'twaalf', 13: 'dertien', 14: 'veertien', 15: 'vijftien', 16: 'zestien', 17: 'zeventien', 18: 'achttien',
    19: 'negentien', 20: 'twintig', 30: 'dertig', 40: 'veertig', 50: 'vijftig', 60: 'zestig', 70: 'zeventig', 80: 'tachtig', 90: 'negentig' },
  ru: { 2: 'два две двух двум двумя дважды двое оба обе обеих обоих', 3: 'три трех трем тремя трижды трое', 4: 'четыре четырех четырем четырьмя четверо',
    5: 'пять пяти пятью', 6: 'шесть шести шестью', 7: 'семь семи семью семеро', 8: 'восемь восьми восемью', 9: 'девять девяти девятью', 10: 'десять десяти десятью',
    11: 'одиннадцать одиннадцати', 12: 'двенадцать двенадцати', 13: 'тринадцать тринадцати', 14: 'четырнадцать четырнадцати', 15: 'пятнадцать пятнадцати',
    16: 'шестнадцать шестнадцати', 17: 'семнадцать семнадцати', 18: 'восемнадцать восемнадцати', 19: 'девятнадцать девятнадцати', 20: 'двадцать двадцати',
    30: 'тридцать тридцати', 40: 'сорок сорока', 50: 'пятьдесят пятидесяти', 60: 'шестьдесят шестидесяти', 70: 'семьдесят семидесяти', 80: 'восемьдесят восьмидесяти', 90: 'девяносто девяноста',
    200: 'двести двухсот', 300: 'триста трехсот', 400: 'четыреста четырехсот', 500: 'пятьсот пятисот', 600: 'шестьсот шестисот', 700: 'семьсот семисот', 800: 'восемьсот восьмисот', 900: 'девятьсот девятисот' },
  uk: { 2: 'два дві двох двом двома двічі двоє обидва обидві обох', 3: 'три трьох трьом трьома тричі троє', 4: 'чотири чотирьох чотирьом', 5: 'пять п яти', 6: 'шість шести', 7: 'сім семи', 8: 'вісім восьми', 9: 'девять', 10: 'десять десяти',
    11: 'одинадцять', 12: 'дванадцять', 13: 'тринадцять', 14: 'чотирнадцять', 15: 'пятнадцять', 16: 'шістнадцять', 17: 'сімнадцять', 18: 'вісімнадцять', 20: 'двадцять двадцяти', 30: 'тридцять тридцяти', 40: 'сорок', 50: 'пятдесят', 60: 'шістдесят', 80: 'вісімдесят', 90: 'девяносто' },
  pl: { 2: 'dwa dwie dwoch dwoma dwom dwoje oba obie obu dwukrotnie', 3: 'trzy trzech trzem trzema troje', 4: 'cztery czterech czterem', 5: 'piec pieciu', 6: 'szesc szesciu', 7: 'siedem siedmiu', 8: 'osiem osmiu', 9: 'dziewiec dziewieciu', 10: 'dziesiec dziesieciu',
    11: 'jedenascie jedenastu', 12: 'dwanascie dwunastu', 13: 'trzynascie trzynastu', 14: 'czternascie czternastu', 15: 'pietnascie pietnastu', 16: 'szesnascie szesnastu', 17: 'siedemnascie siedemnastu', 18: 'osiemnascie osiemnastu', 19: 'dziewietnascie',
    20: 'dwadziescia dwudziestu', 30: 'trzydziesci trzydziestu', 40: 'czterdziesci czterdziestu', 50: 'piecdziesiat piecdziesieciu', 60: 'szescdziesiat', 70: 'siedemdziesiat', 80: 'osiemdziesiat', 90: 'dziewiecdziesiat', 200: 'dwiescie dwustu', 300: 'trzysta trzystu', 400: 'czterysta', 500: 'piecset pieciuset' },
  ar: { 2: 'اثنان اثنين اثنتان اثنتين مرتين مرتان', 3: 'ثلاث ثلاثه', 4: 'اربع اربعه', 5: 'خمس خمسه', 6: 'ست سته', 7: 'سبع سبعه', 8: 'ثماني ثمانيه ثمان', 9: 'تسع تسعه', 10: 'عشر عشره',
    20: 'عشرون عشرين', 30: 'ثلاثون ثلاثين', 40: 'اربعون اربعين', 50: 'خمسون خمسين', 60: 'ستون ستين', 70: 'سبعون سبعين', 80: 'ثمانون ثمانين', 90: 'تسعون تسعين',
    200: 'مايتان مايتين ميتان ميتين', 300: 'ثلاثمايه ثلاثميه', 400: 'اربعمايه اربعميه', 500: 'خمسمايه خمسميه', 600: 'ستمايه ستميه', 700: 'سبعمايه سبعميه', 800: 'ثمانمايه ثمانميه', 900: 'تسعمايه تسعميه', 2000: 'الفان الفين', 2000000: 'مليونان مليونين' },
}

/** What multiplies the number in front of it. A plural marked with `+` is no number alone (`thousands of people`). */
// biome-ignore format: a table
const SCALES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: { 100: 'hundred +hundreds', 1000: 'thousand +thousands', 1e6: 'million +millions', 1e9: 'billion +billions' },
  fr: { 100: 'cent +cents', 1000: 'mille +milliers +millier', 1e6: 'million +millions', 1e9: 'milliard +milliards' },
  de: { 100: 'hundert +hunderte', 1000: 'tausend +tausende', 1e6: 'million +millionen mio', 1e9: 'milliarde +milliarden mrd' },
  es: { 100: 'cien ciento +cientos', 1000: 'mil +miles', 1e6: 'millon +millones', 1e9: 'millardo +millardos' },
  it: { 100: 'cento', 1000: 'mille mila', 1e6: 'milione +milioni', 1e9: 'miliardo +miliardi' },
  pt: { 100: 'cem cento', 1000: 'mil', 1e6: 'milhao +milhoes', 1e9: '+mil_milhoes' },
  nl: { 100: 'honderd +honderden', 1000: 'duizend +duizenden', 1e6: 'miljoen +miljoenen', 1e9: 'miljard +miljarden' },
  ru: { 100: 'сто ста', 1000: 'тысяча +тысячи тысяч тысячам тысячами +тысячу тыс', 1e6: 'миллион миллиона +миллионы миллионов миллионам миллионами миллионах млн', 1e9: 'миллиард миллиарда миллиардов миллиардам млрд' },
  uk: { 100: 'сто', 1000: 'тисяча +тисячі тисяч тис', 1e6: 'мільйон мільйона мільйонів млн', 1e9: 'мільярд мільярда мільярдів млрд' },
  pl: { 100: 'sto stu', 1000: 'tysiac +tysiace tysiecy tys', 1e6: 'milion +miliony milionow mln', 1e9: 'miliard +miliardy miliardow mld' },
  ar: { 100: 'ميه مايه', 1000: 'الف الفا الاف', 1e6: 'مليون مليونا ملايين', 1e9: 'مليار مليارا مليارات' },
  zh: { 100: '百', 1000: '千', 1e4: '万', 1e8: '亿', 1e6: '百万', 1e7: '千万' },
}

/** Words between the parts of a number, and those of one where it counts behind tens. */
// biome-ignore format: a table
const JOINTS: Readonly<Record<string, string>> = { en: 'and', fr: 'et', de: 'und', es: 'y', it: 'e', pt: 'e', nl: 'en', ar: '', ru: '', uk: '', pl: '' }
// biome-ignore format: a table
const ONES: Readonly<Record<string, string>> = {
  en: 'one', fr: 'un une', de: 'ein eins eine einen', es: 'un uno una', it: 'un uno una', pt: 'um uma', nl: 'een', ru: 'один одна одного одной одним одному одну одно', uk: 'один одна одного однієї', pl: 'jeden jedna jednego', ar: 'واحد واحده احد احدي حادي',
}

/** Words for two that go with a thing known to be two, alone or behind an article: they come and go between languages. */
// biome-ignore format: a table
const PAIRS: Readonly<Record<string, { readonly words: string; readonly articles: string }>> = {
  en: { words: 'both', articles: 'the these those their its our' }, fr: { words: '', articles: 'les des aux ces leurs nos' }, de: { words: 'beide beiden', articles: 'die der den diese dieser diesen' },
  es: { words: 'ambos ambas', articles: 'los las estos estas' }, it: { words: 'ambedue entrambi entrambe', articles: 'i le dei delle ai alle' }, pt: { words: 'ambos ambas', articles: 'os as dos das' },
  nl: { words: 'beide', articles: 'de deze' }, ru: { words: 'оба обе обеих обоих', articles: 'эти этих этим' }, uk: { words: 'обидва обидві обох', articles: 'ці цих' }, pl: { words: 'oba obie obu', articles: 'te tych' },
}

const invert = (table: Readonly<Record<number, string>> | undefined) =>
  new Map(
    Object.entries(table ?? {}).flatMap(([value, words]) =>
      words.split(' ').map((word) => [word.replace('+', ''), Number(value)] as const),
    ),
  )
const byLanguage = <V>(
  table: Readonly<Record<string, V>>,
  read: (value: V) => ReadonlyMap<string, number> | ReadonlySet<string>,
) => new Map(Object.entries(table).map(([language, value]) => [language, read(value)]))
const words = byLanguage(WORDS, invert) as ReadonlyMap<string, ReadonlyMap<string, number>>
const scales = byLanguage(SCALES, invert) as ReadonlyMap<string, ReadonlyMap<string, number>>
const split = (list: string) => new Set(list.split(' ').filter(Boolean))
const joints = byLanguage(JOINTS, split) as ReadonlyMap<string, ReadonlySet<string>>
const ones = byLanguage(ONES, split) as ReadonlyMap<string, ReadonlySet<string>>
const plurals = byLanguage(SCALES, (table) =>
  split(
    Object.values(table)
      .join(' ')
      .split(' ')
      .filter((word) => word.startsWith('+'))
      .map((word) => word.slice(1))
      .join(' '),
  ),
) as ReadonlyMap<string, ReadonlySet<string>>

export const NUMBER_WORD_LANGUAGES: readonly string[] = [...Object.keys(WORDS), 'zh']

/** Value of a number word, or null. */
export const numberWord = (key: string, language: string): number | null => words.get(language)?.get(key) ?? null

/** All number words of a language, for words that are joined of them. */
export const numberWords = (language: string): ReadonlyMap<string, number> => words.get(language) ?? new Map()

/** Value of a multiplier (`million`), or null. */
export const scaleWord = (key: string, language: string): number | null => scales.get(language)?.get(key) ?? null

/** True for `thousands`: a number only behind another one. */
export const isPluralScale = (key: string, language: string): boolean => plurals.get(language)?.has(key) ?? false

export const isJoint = (key: string, language: string): boolean => joints.get(language)?.has(key) ?? false

/** True for `both` and `the two`. */
export function isPair(key: string, before: string, language: string): boolean {
  const pairs = PAIRS[language]
  return pairs !== undefined && (pairs.words.split(' ').includes(key) || pairs.articles.split(' ').includes(before))
}

export const isOne = (key: string, language: string): boolean => ones.get(language)?.has(key) ?? false
