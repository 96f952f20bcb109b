import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantitiesIn } from '../../src/compare/quantities.ts'
import { segmentText } from '../../src/text/segment-text.ts'

/** `value kind` with `~` for words, `@` for parts of a date, and the unit. */
function read(language: string, text: string): string {
  const segmented = segmentText(text, language)
  return quantitiesIn(segmented, segmented.tokens)
    .map(
      ({ values, kind, soft, dated, unit }) =>
        `${kind === 'month' ? 'month ' : ''}${values.join('|')}${soft ? '~' : ''}${dated ? '@' : ''}${unit ? ` ${unit}` : ''}`,
    )
    .join(', ')
}

test.each([
  ['en', 'On 30 April 2026, 1,200 people waited 36 hours.', '30@, month 4@, 2026@, 1200|1.2, 36 hour'],
  ['en', 'It may be late in May, in twenty-one days or 1.4 million years.', 'month 5@, 21~ day, 1400000 year'],
  ['en', 'They march on 14 March.', '14@, month 3@'],
  ['ru', 'К 1 июля двадцать пять человек и 1,4 млн тонн', '1@, month 7@, 25~, 1400000 tonne'],
  ['fr', 'quarante et un jours, 3 400 euros', '41~ day, 3400 euro'],
  ['de', '12.03.2026, etwa 3.400 Menschen, zwölf Monate', '12@, month 3@, 2026@, 3400|3.4, 12~ month'],
  ['es', 'dieciocho meses y 18.000 personas', '18~ month, 18000|18'],
  ['ar', 'في 30 حزيران/يونيو وخلال شهرين وثلاثة أيام', '30@, month 6@, 2~ month, 3~ day'],
  ['ar', 'واحد وأربعون بحاراً و٤٫١ مليون', '41~, 4100000'],
  ['zh', '1月4日，三个月，1.8万人，第十三条', 'month 1@, 4@ day, 3~ month, 18000, 13~'],
  ['fr', 'dix-huit mois, quatre-vingt-dix jours, soixante et onze ans, deux cent mille', '18~ month, 90~ day, 71~ year, 200000~'],
  ['fr', 'à 10 h 40, vingt-deux, trois à quatre', '10.4 hour, 22~, 3~, 4~'],
  ['de', 'zweihundertdreiundvierzig Tage, einundzwanzig, um 10 Uhr 40', '243~ day, 21~, 10.4 hour'],
  ['es', 'dos mil trescientos cuarenta y cinco, ciento dos, 5 por ciento', '2345~, 102~, 5 percent'],
  ['it', 'ventuno giorni, trecento, duemila', '21~ day, 300~, 2000~'],
  ['nl', 'drieënveertig dagen, honderdtwintig', '43~ day, 120~'],
  ['pt', 'duzentos e vinte dias', '220~ day'],
  ['ru', 'двести тридцать пять, две тысячи триста, за 6 часов 40 минут', '235~, 2300~, 6 hour, 40|400 minute'],
  ['uk', 'сорок два дні', '42~ day'],
  ['pl', 'dwadzieścia jeden dni, w marcu 2024', '21~ day, month 3@, 2024@'],
  [
    'ar',
    'القطع الخمس والعشرون، ثمانية عشر شهراً، 150 مليوناً، ثلاثمائة، اثني عشر شهراً',
    '25~, 18~ month, 150000000, 300~, 12~ month',
  ],
  ['en', 'two hundred and forty-one nautical miles, thousands of people, one of them', '241~ nautical-mile, 1~'],
  ['zh', '上午10时40分，12海里', '10.4 hour, 12 nautical-mile'],
  ['zh', '统一的三方声明，一些人', ''],
  [
    'en',
    'At 11.40 p.m., half a million, two-thirds, seven and a half million, midnight',
    '23.4|11.4 hour, 500000~, 0.666667~, 7500000~, 0|24~ hour',
  ],
  ['en', '3. In Article 3 the second part names 25 basis points, 40% and both sides', '3, 2~, 25 basis-point, 40 percent, 2~'],
  ['ru', 'семь с половиной миллионов, полтора часа, в 8 часов вечера, две пятых', '7500000~, 1.5~ hour, 20|8 hour, 0.4~'],
  ['fr', 'une heure et dix minutes, trois ans et demi, un tiers', '10|70~ minute, 3.5~ year, 0.333333~'],
  ['de', 'anderthalb Jahre, die zweite Tagung, um 8 Uhr abends', '1.5~ year, 2~, 20|8 hour'],
  ['es', 'siete millones y medio, a las 8 de la tarde, la quinta parte', '7500000~, 20|8 hour, 0.2~'],
  ['ar', 'المادة السابعة عشرة، واحد في المائة، الساعة الثامنة مساء', '17~, 20|8~ hour'],
  [
    'zh',
    '九票对三票，百分之三，三分之一，零时7分，晚上8时30分，近四成',
    '9~, 3~, 3~ percent, 0.333333~, 0.07~ hour, 20.3|8.3 hour, 40~ percent',
  ],
  ['en', 'In 12 of the cases, in one in five', '12, 1~, 5~'],
])('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toBe(expected)
})

test('any order of number words, prepositions and signs is read, each figure inside the text and after the one before', () => {
  const words = [
    'in',
    'out of',
    'sur',
    'von',
    'de cada',
    'из',
    'من كل',
    'one',
    'eine',
    'двух',
    'half',
    'mois',
    'May',
    '12',
    '3.400',
    '%',
    'ثلاثة',
    '三',
    '月',
    'hour and',
    ' ',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'ru', 'fr', 'de', 'es', 'ar', 'zh'),
      fc.array(fc.constantFrom(...words)),
      (language, parts) => {
        const segmented = segmentText(parts.join(' '), language)
        let reached = 0
        for (const { start, end } of quantitiesIn(segmented, segmented.tokens)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(segmented.text.length)
      },
    ),
  )
})
