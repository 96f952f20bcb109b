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
  [
    'an item of blocks has its number before its first words',
    '<ol start="3"><li><p>a</p><p>b</p><li><p>c</p></ol>',
    '3. a\n\nb\n\n4. c',
  ],
  [
    'letters and Roman numbers count too',
    '<ol type="a"><li>x<ol type="I"><li>y<li>z</ol><li>w</ol>',
    'a. x\n\nI. y\n\nII. z\n\nb. w',
  ],
  ['an item without words hands its number to nobody', '<ol><li></ol><p>a</p>', 'a'],
  [
    'a note stands after the paragraph that refers to it',
    '<p>Peace.<a href="#n1" role="doc-noteref"><sup>1</sup></a></p><p>War.</p><ol><li id="n1"><p>As agreed. <a href="#r" role="doc-backlink">↩</a></p></li></ol>',
    'Peace.\n\nAs agreed.\n\nWar.',
  ],
  [
    'so does one that a word processor has written',
    '<p>Мир.<a href="#_ftn1" name="_ftnref1">[1]</a></p><p>Война.</p><div><p><a href="#_ftnref1" name="_ftn1">[1]</a> Так.</p></div>',
    'Мир.\n\n[1] Так.\n\nВойна.',
  ],
  [
    'a link to another place is no note',
    '<p>See <a href="#annex">the annex</a>.</p><p id="annex">Annex</p>',
    'See the annex.\n\nAnnex',
  ],
  [
    'tags that may be left out are',
    '<!doctype html><html lang="ar"><meta charset="utf-8"><title>t</title><body><p>سلام</p></body></html>',
    'سلام',
  ],
  ['also all of them', '<!doctype html><title>t</title><h1>Title</h1><p>One<p>Two', 'Title\n\nOne\n\nTwo'],
  ['also those of the body', '<html><head><title>t</title></head><p>One</p></html>', 'One'],
  ['unclosed markup is read as browsers read it', '<p>one<p>two<b>three', 'one\n\ntwothree'],
])('%s', (_name, html, expected) => {
  expect(htmlToText(html)).toBe(expected)
})

test('a page nested deep does not end the program', () => {
  expect(htmlToText(`${'<div>'.repeat(20_000)}deep`)).toBe('deep')
  expect(htmlToText(`<html><body>${'<div>'.repeat(5_000)}deep`)).toBe('deep')
  expect(htmlToText(`<!doctype html><title>t</title>${'<div>'.repeat(20_000)}deep`)).toBe('deep')
})

test('a page over the limit is refused', () => {
  expect(() => htmlToText('x'.repeat(10_000_001))).toThrow('text.too-large')
})
