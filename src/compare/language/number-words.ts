/**
 * Cardinal numbers written as words, as folded keys with the forms of each, by primary language subtag. `one` is left out where it is
 * also an article or a pronoun. Chinese numerals are read by `chinese-numerals.ts`.
 */
// biome-ignore format: a table
const WORDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: { 1: 'one', 2: 'two twice both', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve',
    13: 'thirteen', 14: 'fourteen', 15: 'fifteen', 16: 'sixteen', 17: 'seventeen', 18: 'eighteen', 19: 'nineteen', 20: 'twenty', 30: 'thirty', 40: 'forty',
    50: 'fifty', 60: 'sixty', 70: 'seventy', 80: 'eighty', 90: 'ninety' },
  fr: { 2: 'deux', 3: 'trois', 4: 'quatre', 5: 'cinq', 6: 'six', 7: 'sept', 8: 'huit', 9: 'neuf', 10: 'dix', 11: 'onze', 12: 'douze', 13: 'treize',
    14: 'quatorze', 15: 'quinze quinzaine', 16: 'seize', 20: 'vingt', 30: 'trente', 40: 'quarante', 50: 'cinquante', 60: 'soixante' },
  de: { 2: 'zwei zweimal beide beiden zweier', 3: 'drei dreimal dreier', 4: 'vier', 5: 'funf', 6: 'sechs', 7: 'sieben', 8: 'acht', 9: 'neun', 10: 'zehn', 11: 'elf', 12: 'zwolf',
    13: 'dreizehn', 14: 'vierzehn', 15: 'funfzehn', 16: 'sechzehn', 17: 'siebzehn', 18: 'achtzehn', 19: 'neunzehn', 20: 'zwanzig', 21: 'einundzwanzig', 30: 'dreissig',
    40: 'vierzig', 41: 'einundvierzig', 50: 'funfzig', 60: 'sechzig', 70: 'siebzig', 80: 'achtzig', 90: 'neunzig' },
  es: { 2: 'dos ambos ambas', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez', 11: 'once', 12: 'doce', 13: 'trece',
    14: 'catorce', 15: 'quince', 16: 'dieciseis', 17: 'diecisiete', 18: 'dieciocho', 19: 'diecinueve', 20: 'veinte', 21: 'veintiuno veintiun', 30: 'treinta', 40: 'cuarenta',
    50: 'cincuenta', 60: 'sesenta', 70: 'setenta', 80: 'ochenta', 90: 'noventa' },
  ru: { 2: 'два две двух двум двумя дважды двое оба обе обеих обоих', 3: 'три трех трем тремя трижды трое', 4: 'четыре четырех четырем четырьмя четверо',
    5: 'пять пяти пятью', 6: 'шесть шести шестью', 7: 'семь семи семью семеро', 8: 'восемь восьми восемью', 9: 'девять девяти девятью', 10: 'десять десяти десятью',
    11: 'одиннадцать одиннадцати', 12: 'двенадцать двенадцати', 13: 'тринадцать тринадцати', 14: 'четырнадцать четырнадцати', 15: 'пятнадцать пятнадцати',
    16: 'шестнадцать шестнадцати', 17: 'семнадцать семнадцати', 18: 'восемнадцать восемнадцати', 19: 'девятнадцать девятнадцати', 20: 'двадцать двадцати',
    30: 'тридцать тридцати', 40: 'сорок сорока', 50: 'пятьдесят пятидесяти', 60: 'шестьдесят шестидесяти', 70: 'семьдесят', 80: 'восемьдесят', 90: 'девяносто' },
  ar: { 2: 'اثنان اثنين اثنتان اثنتين مرتين مرتان', 3: 'ثلاث ثلاثه', 4: 'اربع اربعه', 5: 'خمس خمسه', 6: 'ست سته', 7: 'سبع سبعه', 8: 'ثماني ثمانيه ثمان', 9: 'تسع تسعه', 10: 'عشر عشره',
    20: 'عشرون عشرين', 30: 'ثلاثون ثلاثين', 40: 'اربعون اربعين', 50: 'خمسون خمسين', 60: 'ستون ستين', 70: 'سبعون سبعين', 80: 'ثمانون ثمانين', 90: 'تسعون تسعين' },
}

/** What multiplies the number in front of it. */
// biome-ignore format: a table
const SCALES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: { 100: 'hundred hundreds', 1000: 'thousand thousands', 1e6: 'million millions', 1e9: 'billion billions' },
  fr: { 100: 'cent cents', 1000: 'mille milliers millier', 1e6: 'million millions', 1e9: 'milliard milliards' },
  de: { 100: 'hundert', 1000: 'tausend', 1e6: 'million millionen mio', 1e9: 'milliarde milliarden mrd' },
  es: { 100: 'cien ciento cientos', 1000: 'mil miles', 1e6: 'millon millones', 1e9: 'millardo millardos' },
  ru: { 100: 'сто ста', 1000: 'тысяча тысячи тысяч тысячам тысячами тыс', 1e6: 'миллион миллиона миллионов миллионам миллионами миллионах млн', 1e9: 'миллиард миллиарда миллиардов млрд' },
  ar: { 100: 'ميه مايه', 1000: 'الف الاف', 1e6: 'مليون ملايين', 1e9: 'مليار مليارات' },
  zh: { 100: '百', 1000: '千', 1e4: '万', 1e8: '亿', 1e6: '百万', 1e7: '千万' },
}

const invert = (table: Readonly<Record<number, string>> | undefined) =>
  new Map(Object.entries(table ?? {}).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)] as const)))
const words = new Map(Object.entries(WORDS).map(([language, table]) => [language, invert(table)]))
const scales = new Map(Object.entries(SCALES).map(([language, table]) => [language, invert(table)]))

/** Value of a number word, or null. */
export const numberWord = (key: string, language: string): number | null => words.get(language)?.get(key) ?? null

/** Value of a multiplier (`million`), or null. */
export const scaleWord = (key: string, language: string): number | null => scales.get(language)?.get(key) ?? null
