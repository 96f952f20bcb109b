import { describe, expect, test } from 'vitest'
import { type Glyphs, linesOf } from '../../src/formats/documents/pdf/lines.ts'
import { pdfFile, textIn } from './files.ts'

/** A run at 10 points, five points a letter. */
const run = (text: string, x: number, y: number, more: Partial<Glyphs> = {}): Glyphs => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  rightToLeft: /[\u0590-\u08ff\ufb50-\ufefc]/.test(text),
  ...more,
})
const textsOf = (runs: readonly Glyphs[]) => linesOf(runs).map(({ text }) => text)

describe('lines of a page', () => {
  test('columns that are set close are kept apart, also beside rows that one of them lacks', () => {
    const left = ['one two three', 'four five six', 'seven eight', 'nine ten', 'eleven twelve']
    const right = ['A', 'B', null, 'C', 'D']
    const runs = left.flatMap((text, n) => [
      run(text, 130 - text.length * 5, 20 * n),
      ...(right[n] ? [run(right[n], 138, 20 * n)] : []),
    ])
    expect(textsOf(runs)).toEqual(left.flatMap((text, n) => [text, ...(right[n] ? [right[n]] : [])]))
  })

  test('a wide space of a justified line does not end it, between cells of two rows it does', () => {
    const justified = [run('whole line above', 0, 0), run('wide', 0, 12), run('gap', 40, 12), run('whole line below', 0, 24)]
    expect(textsOf(justified)).toEqual(['whole line above', 'wide gap', 'whole line below'])
    expect(textsOf([run('Aid', 0, 0), run('12', 40, 0), run('Loans', 0, 12), run('7', 45, 12)])).toEqual([
      'Aid',
      '12',
      'Loans',
      '7',
    ])
  })

  test('forms of letters are letters, and signs of vowels stand over their own', () => {
    expect(textsOf([run('\ufedf\ufe94', 0, 0)])).toEqual(['\u0644\u0629'])
    expect(textsOf([run('e\ufb03cient', 0, 0)])).toEqual(['efficient'])
    const [last, mark, word] = [run('ا', 95, 0), run('\u064b', 102, 0, { width: 0 }), run('حرار', 100, 0)]
    expect(textsOf([last, mark, word])).toEqual(['حرار\u064bا'])
  })
})

const lines = (x: number, y: number, ...texts: readonly string[]) => texts.map((text, n) => [x, y - 14 * n, 11, text] as const)

test('headings between short paragraphs stand for themselves, also where most paragraphs are one line', async () => {
  const page = [
    ...lines(
      60,
      780,
      'A long paragraph of the preamble that fills its line to the',
      'end, and goes on in another one of the same kind for a',
      'while.',
    ),
    ...['Article 1', 'All are free.', 'Article 2', 'All are equal.', 'Article 3', 'All may live.'].map(
      (text, n) => [60, 720 - 22 * n, 11, text] as const,
    ),
  ]
  expect(await textIn('a.pdf', pdfFile([page]))).toBe(
    'A long paragraph of the preamble that fills its line to the end, and goes on in another one of the same kind for a while. | Article 1 | All are free. | Article 2 | All are equal. | Article 3 | All may live.',
  )
})

test('a heading that counts articles is no running head; one that counts pages is', async () => {
  const page = (head: string, article: string) => [
    [60, 820, 9, head] as const,
    [60, 780, 11, article] as const,
    ...lines(60, 758, 'The text of the article is here.', 'It has two sentences.'),
  ]
  const text = await textIn('a.pdf', pdfFile([page('Charter 4', 'Article 6'), page('Charter 5', 'Article 17')]))
  expect(text).toContain('Article 6')
  expect(text).toContain('Article 17')
  expect(text).not.toContain('Charter')
})

test('the number at the foot of a single page is left out, a number in the text is not', async () => {
  const page = [...lines(60, 780, 'They agreed on', '12'), [290, 30, 9, '1'] as const]
  expect(await textIn('a.pdf', pdfFile([page]))).toBe('They agreed on 12')
})
