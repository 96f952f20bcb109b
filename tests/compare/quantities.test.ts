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
  ['ru', 'К 1 июля двадцать пять человек и 1,4 млн тонн', '1@, month 7@, 25~, 1400000'],
  ['fr', 'quarante et un jours, 3 400 euros', '41~ day, 3400'],
  ['de', '12.03.2026, etwa 3.400 Menschen, zwölf Monate', '12@, month 3@, 2026@, 3400|3.4, 12~ month'],
  ['es', 'dieciocho meses y 18.000 personas', '18~ month, 18000|18'],
  ['ar', 'في 30 حزيران/يونيو وخلال شهرين وثلاثة أيام', '30@, month 6@, 2~ month, 3~ day'],
  ['ar', 'واحد وأربعون بحاراً و٤٫١ مليون', '41~, 4100000'],
  ['zh', '1月4日，三个月，1.8万人，第十三条', 'month 1@, 4@ day, 3~ month, 18000, 13~'],
  ['zh', '统一的三方声明，一些人', ''],
])('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toBe(expected)
})
