import { expect, test } from 'vitest'
import { htmlToText } from '../../src/formats/html.ts'

test.each([
  ['each block is a paragraph', '<h1>Title</h1><p>One.</p><ul><li>Two<li>Three</ul>', 'Title\n\nOne.\n\nTwo\n\nThree'],
  ['white space is folded, a line break kept', '<p>a\n   b<br>c&nbsp;d</p>', 'a b\nc\u00a0d'],
  ['inline markup does not part words', '<p>secu<b>rity</b> <i>guarantee</i>s</p>', 'security guarantees'],
  ['entities are read', '<p>&lt;b&gt; &amp; &#x20bb7; &laquo;да&raquo;</p>', '<b> & 𠮷 «да»'],
  [
    'scripts, styles and forms are no text',
    '<p>a</p><script>alert("x")</script><style>p{}</style><form>Search <input></form><noscript>b</noscript>',
    'a',
  ],
  ['what is hidden is left out', '<p hidden>x</p><p aria-hidden="true">y</p><p>z</p>', 'z'],
  ['text outside of blocks counts', 'before<p>inside</p>after', 'before\n\ninside\n\nafter'],
  [
    'a menu beside the main part is left out',
    '<html><body><nav>Menu</nav><div>Cookies</div><main><p>Text of the statement.</p></main></body></html>',
    'Text of the statement.',
  ],
  [
    'of many articles none is the text',
    '<html><body><article>First.</article><article>Second.</article></body></html>',
    'First.\n\nSecond.',
  ],
  ['Arabic and Chinese stay as they are', '<p dir="rtl">ضمانات أمنية</p><p>安全保障。</p>', 'ضمانات أمنية\n\n安全保障。'],
  ['table cells are paragraphs', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
  ['nothing comes of nothing', '<html><head><title>t</title></head><body></body></html>', ''],
  ['unclosed markup is read as browsers read it', '<p>one<p>two<b>three', 'one\n\ntwothree'],
])('%s', (_name, html, expected) => {
  expect(htmlToText(html)).toBe(expected)
})

test('a page nested deep does not end the program', () => {
  expect(htmlToText(`${'<div>'.repeat(20_000)}deep`)).toBe('deep')
  expect(htmlToText(`<html><body>${'<div>'.repeat(5_000)}deep`)).toBe('deep')
})

test('a page over the limit is refused', () => {
  expect(() => htmlToText('x'.repeat(10_000_001))).toThrow('text.too-large')
})
