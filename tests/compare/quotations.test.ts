import { expect, test } from 'vitest'
import { quotationsIn } from '../../src/compare/quotations.ts'
import { segmentText } from '../../src/text/segment-text.ts'

const read = (language: string, text: string) =>
  quotationsIn(segmentText(text, language)).map(({ start, end, depth }) => `${depth}:${text.slice(start, end)}`)

test.each([
  ['en', '"It’s ‘solid’," she said.', ['0:It’s ‘solid’,', '1:solid']],
  ['en', 'the parties’ plan and the residents’ rights', []],
  ['ru', '«Подписали „Гарантии“», — сказал он.', ['0:Подписали „Гарантии“', '1:Гарантии']],
  ['de', '„Nach ‚Abschreckung‘ nun das“, so er.', ['0:Nach ‚Abschreckung‘ nun das', '1:Abschreckung']],
  ['fr', '« L’eau », dit-il, « d’“une force” »', ['0: L’eau ', '0: d’“une force” ', '1:une force']],
  ['es', '«Uno.\n\n»Dos», dijo.', ['0:Uno.', '0:Dos']],
  ['ar', 'قال: «في "قوة" معنى»', ['0:في "قوة" معنى', '1:قوة']],
  ['zh', '“部署‘一支部队’，”她说。「好」', ['0:部署‘一支部队’，', '1:一支部队', '0:好']],
])('%s: %s', (language, text, expected) => {
  expect(read(language, text)).toEqual(expected)
})
