import { describe, expect, test } from 'vitest'
import { documentReaders, readDocument } from '../../src/formats/documents/index.ts'
import { bytes, docxFile, latin1, p, pdfFile, refusalOf, textIn, zip } from './files.ts'

const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`
const numbered = (id: number, level = 0) => `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`
const level = (n: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const LISTS = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`

describe('Word', () => {
  test.each([
    [
      'runs join, a tab is a space, a break ends a line',
      '<w:p><w:r><w:t>se</w:t></w:r><w:r><w:t>curity</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>',
      {},
      'security a\nb',
    ],
    [
      'cells are read row by row',
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('ب')}</w:tc></w:tr><w:tr><w:tc>${p('c')}</w:tc><w:tc>${p('丁')}</w:tc></w:tr></w:tbl>`,
      {},
      'a | ب | c | 丁',
    ],
    [
      'numbers of lists are written out, bullets are not',
      `${p('One', numbered(1))}${p('sub', numbered(1, 1))}${p('sub', numbered(1, 1))}${p('Two', numbered(1))}${p('sub', numbered(1, 1))}${p('dot', numbered(2))}${p('Nine', numbered(3))}`,
      { numbering: LISTS },
      '1. One | (a) sub | (b) sub | 2. Two | (a) sub | dot | 9. Nine',
    ],
    [
      'numbers come from styles too',
      p('One', '<w:pPr><w:pStyle w:val="B"/></w:pPr>'),
      {
        numbering: LISTS,
        styles: `<w:style w:styleId="A"><w:pPr>${numbered(1).slice(7, -8)}</w:pPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
      },
      '1. One',
    ],
    [
      'a footnote follows its paragraph',
      `<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id="2"/></w:r></w:p>${p('Next')}`,
      { footnotes: note(2, 'Note.') },
      'Text | Note. | Next',
    ],
    [
      'deleted words are left out, inserted ones are read',
      '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
      {},
      'new',
    ],
    [
      'what is hidden is left out',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>',
      {},
      'seen',
    ],
    [
      'a text box is read once, after its paragraph',
      `<w:p><w:r><w:t>Text</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${p('Box')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('Box')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      {},
      'Text | Box',
    ],
    [
      'the text of a field is its result',
      '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>7</w:t></w:r></w:p>',
      {},
      '7',
    ],
  ] as const)('%s', async (_name, body, parts, expected) => {
    expect(await textIn('a.docx', docxFile(body, parts))).toBe(expected)
  })

  test('says how it was read', async () => {
    const { notes, format } = await readDocument({
      name: '',
      bytes: docxFile(`<w:p><w:r><w:t>Text</w:t><w:footnoteReference w:id="2"/></w:r><w:del><w:r/></w:del></w:p>`, {
        footnotes: note(2, 'N'),
      }),
    })
    expect([format, notes]).toEqual([
      'docx',
      [
        { kind: 'tracked-changes', count: 1 },
        { kind: 'footnotes', count: 1 },
      ],
    ])
  })
})

const ODT = (body: string, styles = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })

describe('OpenDocument', () => {
  test.each([
    ['spaces, tabs and breaks are elements', '<text:p>a<text:s text:c="2"/>b<text:line-break/>c\nd</text:p>', 'a b\nc d'],
    [
      'a note follows its paragraph',
      '<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p><text:p>Next</text:p>',
      'Text | Note | Next',
    ],
    [
      'numbers of lists are written out',
      '<text:list text:style-name="L"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>sub</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>',
      '1. One | (a) sub | 2. Two',
    ],
    [
      'tracked deletions and comments are left out',
      '<text:tracked-changes><text:changed-region><text:p>old</text:p></text:changed-region></text:tracked-changes><text:p>new<office:annotation><text:p>comment</text:p></office:annotation></text:p>',
      'new',
    ],
  ])('%s', async (_name, body, expected) => {
    const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>`
    expect(await textIn('a.odt', ODT(body, styles))).toBe(expected)
  })

  test('lists may have their style among the common ones, and be continued after others', async () => {
    const styles = (inner: string) =>
      `<office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:styles>${inner}</office:styles></office:document-styles>`
    const list = (attributes: string, item: string) =>
      `<text:list ${attributes} text:style-name="W"><text:list-item><text:p>${item}</text:p></text:list-item></text:list>`
    const body = `${list('xml:id="l1"', 'One')}<text:p>between</text:p>${list('xml:id="l2"', 'First')}${list('text:continue-list="l1"', 'Two')}`
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`
    const file = zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': content,
      'styles.xml': styles(
        '<text:list-style style:name="W"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
      ),
    })
    expect(await textIn('a.odt', file)).toBe('1. One | between | 1. First | 2. Two')
  })
})

test('TEI: what stands inside an item stands for itself, and quotations have their marks', async () => {
  const body = `<list><item>They call upon all<note>All states.</note> <list><item><p>to talk;</p></item><item>to <q>listen</q>.</item></list></item></list>
<quote><p>A block</p></quote><p>He said <said>«нет»</said> and <quote>yes</quote>.</p>`
  const file = bytes(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text xml:lang="en"><body>${body}</body></text></TEI>`)
  expect(await textIn('a.tei', file)).toBe(
    'They call upon all | All states. | to talk; | to “listen”. | A block | He said «нет» and “yes”.',
  )
})

describe('RTF', () => {
  test.each([
    [
      'code pages follow the font',
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset134 C;}}\f0 \'e9t\'e9\par\f1 \'cc\'e8\'f0\par\f2 \'b0\'b2\'c8\'ab}`,
      'été | Мир | 安全',
    ],
    [
      'Unicode comes with as many stand-ins as it says',
      String.raw`{\rtf1\uc1\u1052?\u1080?\u1088?\par\uc0\u1587\u1604\u1575\u1605\par{\uc2\u-10187??\u-8775??}}`,
      'Мир | سلام | \ud835\uddb9',
    ],
    [
      'tables, tabs and signs',
      String.raw`{\rtf1 a\cell b\cell\row \ldblquote c\rdblquote\tab d\emdash e\~f\{g\}\\h}`,
      'a | b | “c” d—e\u00a0f{g}\\h',
    ],
    [
      'pictures, headers, fields and hidden words are left out',
      String.raw`{\rtf1{\header H}{\pict 00ff}{\*\unknown x}{\field{\*\fldinst PAGE}{\fldrslt 7}} a{\v hidden} b{\deleted old}}`,
      '7 a b',
    ],
    [
      'a footnote follows its paragraph',
      String.raw`{\rtf1 Text{\super 1}{\footnote Note \b one\b0 .} goes on.\par Next}`,
      'Text1 goes on. | Note one. | Next',
    ],
    ['binary data do not end a group', `{\\rtf1 a{\\pict\\bin5 }}}}}} b}`, 'a b'],
    [
      'numbers of a list are kept, its signs are not',
      String.raw`{\rtf1{\listtext 1.\tab}One\par{\listtext\'95\tab}dot}`,
      '1. One | dot',
    ],
  ])('%s', async (_name, source, expected) => {
    expect(await textIn('a.rtf', latin1(source))).toBe(expected)
  })
})

describe('PDF', () => {
  const column = (x: number, y: number, lines: readonly string[]) => lines.map((text, n) => [x, y - 12 * n, 10, text] as const)

  test('columns are read one after the other, a heading over them first, and cut words are made whole', async () => {
    const left = [
      'First paragraph of the left col-',
      'umn, where a well-known word',
      'goes on; the column is long',
      'enough to be seen as one.',
    ]
    const right = [
      'Here the right column be-',
      'gins, and it says the well-',
      'known word once more, then',
      'it ends with a full stop.',
    ]
    const page = [
      [60, 780, 16, 'A heading over both of the columns'] as const,
      ...column(60, 740, left),
      ...column(320, 740, right),
    ]
    expect(await textIn('a.pdf', pdfFile([page]))).toBe(
      'A heading over both of the columns | First paragraph of the left column, where a well-known word goes on; the column is long enough to be seen as one. | Here the right column begins, and it says the well-known word once more, then it ends with a full stop.',
    )
  })

  test('running heads and page numbers are left out, and a paragraph goes on over the page', async () => {
    const page = (n: number, lines: readonly string[]) => [
      [60, 810, 9, `Official text, sheet ${n}`] as const,
      ...column(60, 700, lines),
      [290, 30, 9, String(n)] as const,
    ]
    const pages = [
      page(1, ['The parties shall observe the', 'ceasefire along the whole']),
      page(2, ['line of contact, day and night.']),
      page(3, ['The end.']),
    ]
    expect(await textIn('a.pdf', pdfFile(pages))).toBe(
      'The parties shall observe the ceasefire along the whole line of contact, day and night. | The end.',
    )
  })

  test('a footnote stands after the text of its page, its number not inside it', async () => {
    const page = [
      ...column(60, 400, ['This was agreed in Paris.', 'It holds.']),
      [176, 404, 6, '1'] as const,
      [60, 80, 7, '1 Declaration of 6 January.'] as const,
    ]
    expect(await textIn('a.pdf', pdfFile([page]))).toBe('This was agreed in Paris. It holds. | 1 Declaration of 6 January.')
  })

  test('pages without text are told of; a file of nothing else is refused', async () => {
    const { notes } = await readDocument({ name: '', bytes: pdfFile([column(60, 400, ['Some text.']), []]) })
    expect(notes).toEqual([{ kind: 'pages-without-text', count: 1 }])
    expect(await refusalOf('scan.pdf', pdfFile([[], []]))).toBe('text.no-layer')
  })
})

test('EPUB: chapters in the order of the spine, without navigation', async () => {
  const page = (text: string) => `<html xmlns="http://www.w3.org/1999/xhtml"><body>${text}</body></html>`
  const book = zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf':
      '<package xmlns:dc="d"><metadata><dc:title>Book</dc:title><dc:language>ru</dc:language></metadata><manifest><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/><item id="a" href="../OPS/a%20a.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>',
    'OPS/a a.xhtml': page('<h1>Раз</h1><p>Два</p>'),
    'OPS/b.xhtml': page('<p>Три</p>'),
    'OPS/n.xhtml': page('<nav>Оглавление</nav>'),
  })
  const { title, versions } = await readDocument({ name: 'a.epub', bytes: book })
  expect([title, versions]).toEqual(['Book', [{ language: 'ru', text: 'Раз\n\nДва\n\nТри', rows: null }]])
})

test('Markdown: words without signs, numbers of lists kept, front matter read', async () => {
  const source = `---\ntitle: "A note"\nlang: ru\n---\n# Мир *и* [дом](https://x)\n\nЗа **мир**, \`код\` &amp; ![рис](a.png)\\*\n\n3. три\n4. четыре\n\n- точка\n\n> цитата\n\n| а | б |\n|---|---|\n| в | г |\n`
  const { title, versions } = await readDocument({ name: 'a.md', bytes: bytes(source) })
  expect([title, versions[0]!.language]).toEqual(['A note', 'ru'])
  expect(versions[0]!.text.split('\n\n')).toEqual([
    'Мир и дом',
    'За мир, код & *',
    '3. три',
    '4. четыре',
    'точка',
    'цитата',
    'а',
    'б',
    'в',
    'г',
  ])
})

describe('HTML', () => {
  const page = (head: string, body: string) =>
    `<!doctype html><html lang="de"><head>${head}<title>T &amp; U</title></head><body>${body}</body></html>`

  test('title and language come from the page, numbers of lists from its lists', async () => {
    const { title, versions } = await readDocument({
      name: '',
      bytes: bytes(page('', '<ol start="4"><li>Eins</li><li>Zwei</li></ol>')),
    })
    expect([title, versions[0]]).toEqual(['T & U', { language: 'de', text: '4. Eins\n\n5. Zwei', rows: null }])
  })

  test('the encoding that a page declares is believed where its bytes follow it', async () => {
    expect(await textIn('', latin1(page('<meta charset="windows-1251">', '\xcc\xe8\xf0')))).toBe('Мир')
    expect(await textIn('', bytes(page('<meta charset="windows-1251">', 'été')))).not.toBe('')
    expect(await textIn('', bytes(page('<meta charset="utf-8">', 'Мир')))).toBe('Мир')
  })

  test('in a page that marks no main part the article is found', async () => {
    const sentence = 'The ministry said that the talks had been useful, that both sides had agreed, and that they would go on. '
    const menu = `<div class="menu"><ul>${'<li><a href="/x">Link</a></li>'.repeat(20)}</ul></div>`
    const article = `<div class="content"><h1>Statement</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(4)}</div>`
    const text = await textIn('', bytes(page('', `${menu}${article}<div class="footer"><a href="/y">Imprint</a></div>`)))
    expect(text.split(' | ')).toEqual(['Statement', ...Array(4).fill(sentence.repeat(3).trim())])
  })
})

test.each([
  ['by tag', 'a.csv', 'id,en,ru,note\r\n1,Peace,Мир,x\r\n2,"War, they say",,y\r\n', 'columns-left-out 2'],
  ['by name', 'a.csv', '#;English;Русский\n1;Peace;Мир\n2;War, they say;\n', 'columns-left-out 1'],
  ['with tabs', 'a.tsv', 'EN\tRussian (ru)\nPeace\tМир\nWar, they say\t\n', ''],
])('a table names its languages %s', async (_name, name, source, expected) => {
  const { versions, notes } = await readDocument({ name, bytes: bytes(source) })
  expect(versions).toEqual([
    {
      language: 'en',
      text: 'Peace\n\nWar, they say',
      rows: [
        [0, 5],
        [7, 20],
      ],
    },
    { language: 'ru', text: 'Мир', rows: [[0, 3], null] },
  ])
  expect(notes.map(({ kind, count }) => `${kind} ${count}`).join()).toBe(expected)
})

test('a table without headings is looked at; one without languages is refused', async () => {
  const { versions } = await readDocument({
    name: 'a.csv',
    bytes: bytes('The talks were useful.,Переговоры были полезными.\nThe war goes on.,Война продолжается.\n'),
  })
  expect(versions.map(({ language }) => language)).toEqual(['en', 'ru'])
  expect(await refusalOf('a.csv', bytes('1,2\n3,4\n'))).toMatch(/^format\.malformed 1:1 no heading row/)
})

test('Excel: the first visible sheet with languages', async () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const book = zip({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Old" state="hidden" r:id="a"/><sheet name="Notes" r:id="b"/><sheet name="Texts" r:id="c"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/1.xml"/><Relationship Id="b" Target="worksheets/2.xml"/><Relationship Id="c" Target="/xl/worksheets/3.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><t>ar</t></si><si><r><t>سل</t></r><r><t>ام</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/worksheets/1.xml': sheet('<row r="1"><c t="inlineStr"><is><t>en</t></is></c></row>'),
    'xl/worksheets/2.xml': sheet('<row r="1"><c><v>1</v></c></row>'),
    'xl/worksheets/3.xml': sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>en</t></is></c><c r="C1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="str"><v>Peace_x000D_</v></c><c r="C2" t="s"><v>1</v></c></row>',
    ),
  })
  const { versions, format } = await readDocument({ name: '', bytes: book })
  expect([format, versions.map(({ language, text }) => [language, text])]).toEqual([
    'xlsx',
    [
      ['en', 'Peace'],
      ['ar', 'سلام'],
    ],
  ])
})

test('TMX: a version a language, the source first, codes left out', async () => {
  const source = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="EN-US" segtype="sentence"/><body>
    <tu><tuv xml:lang="fr"><seg>Paix</seg></tuv><tuv xml:lang="en-us"><seg>Pe<bpt i="1">&lt;b></bpt>ac<ept i="1"/>e <hi>now</hi></seg></tuv></tu>
    <tu><tuv lang="EN-US"><seg>War</seg></tuv></tu></body></tmx>`
  const { versions, notes } = await readDocument({ name: 'x', bytes: bytes(source) })
  expect(versions).toEqual([
    {
      language: 'EN-US',
      text: 'Peace now\n\nWar',
      rows: [
        [0, 9],
        [11, 14],
      ],
    },
    { language: 'fr', text: 'Paix', rows: [[0, 4], null] },
  ])
  expect(notes).toEqual([{ kind: 'inline-tags', count: 2 }])
})

test('TEI: blocks of each text, notes after them, links as rows', async () => {
  const body = (language: string, ...blocks: string[]) => `<text xml:lang="${language}"><body>${blocks.join('')}</body></text>`
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><titleStmt><title>A title</title></titleStmt></teiHeader><text><group>
    ${body('en', '<p xml:id="a1">Peace<note>Note</note> is\n  near.</p>', '<p xml:id="a2">Talks go on.</p>')}
    ${body('zh', '<p xml:id="b1">和平将至，谈判继续。</p>')}</group></text><standOff><linkGrp><link target="#a1 #a2 #b1"/></linkGrp></standOff></TEI>`
  const { title, versions } = await readDocument({ name: 'a.xml', bytes: bytes(source) })
  expect(title).toBe('A title')
  expect(versions.map(({ language, text }) => [language, text])).toEqual([
    ['en', 'Peace is near.\n\nNote\n\nTalks go on.'],
    ['zh', '和平将至，谈判继续。'],
  ])
  expect(versions.map(({ rows }) => rows)).toEqual([[[0, 34]], [[0, 10]]])
})

test.each([
  [
    'XLIFF 1.2',
    '<xliff version="1.2"><file original="a" datatype="x" source-language="en" target-language="ar"><body><trans-unit id="1"><source>Peace <g id="1">now</g><x id="2"/></source><target>السلام</target></trans-unit><trans-unit id="2"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source></trans-unit></body></file></xliff>',
    ['Peace now', 'A.', 'B.'],
  ],
  [
    'XLIFF 2.0',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ar"><file id="f"><unit id="1"><segment><source>Peace <pc id="1">now</pc></source><target>السلام</target></segment><ignorable><source> </source></ignorable><segment><source>A.</source></segment></unit><unit id="2"><segment><source>B.</source></segment></unit></file></xliff>',
    ['Peace now', 'A.', 'B.'],
  ],
])('%s: two versions, a row a segment', async (_name, source, expected) => {
  const { versions } = await readDocument({ name: 'a', bytes: bytes(`<?xml version="1.0"?>${source}`) })
  expect(versions.map(({ language }) => language)).toEqual(['en', 'ar'])
  expect(versions[0]!.text.split('\n\n')).toEqual(expected)
  expect(versions[1]!.rows).toEqual([[0, 6], null, null])
})

describe('hostile files', () => {
  /** Writes another unpacked size into the directory of an archive. */
  const lying = (archive: Uint8Array, size: number) => {
    const copy = archive.slice()
    const view = new DataView(copy.buffer)
    for (let at = 0; at + 46 < copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
    return copy
  }
  const deep = (tag: string, depth: number) => `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(depth)

  test.each<[string, string, Uint8Array, string]>([
    ['an archive that says it is huge', 'a.docx', lying(docxFile(p('x')), 4_000_000_000), 'text.too-large'],
    [
      'an archive of ten thousand entries',
      'a.zip',
      zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, '']))),
      'text.too-large',
    ],
    ['an archive that is cut off', 'a.docx', docxFile(p('x')).subarray(0, 200), 'format.malformed'],
    ['an archive that holds nothing we know', 'a.zip', zip({ '../../etc/passwd': 'x' }), 'text.binary'],
    [
      'entities',
      'a.tmx',
      bytes('<!DOCTYPE tmx [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body>&b;</body></tmx>'),
      'format.malformed 1:53 declarations of entities are not read',
    ],
    ['an entity that is nowhere declared', 'a.tmx', bytes('<tmx version="1.4">&xxe;</tmx>'), 'format.malformed'],
    ['markup nested too deep', 'a.xml', bytes(`<TEI xmlns="x">${deep('p', 300)}</TEI>`), 'format.malformed'],
    ['RTF nested too deep', 'a.rtf', latin1(`{\\rtf1 ${'{'.repeat(2000)}`), 'format.malformed'],
    ['XML that breaks off', 'a.tmx', bytes('<tmx version="1.4">\n<body>'), 'format.malformed 2:7 unclosed tag: body'],
    ['a PDF that is none', 'a.pdf', latin1('%PDF-1.4 nothing'), 'format.malformed'],
    [
      'a PDF with a page that is none',
      'a.pdf',
      latin1(String.fromCharCode(...pdfFile([[[72, 700, 12, 'One']]])).replace('/Kids[4 0 R]', '/Kids[9 0 R]')),
      'format.malformed',
    ],
    ['a page that ends in its first tag', 'a.html', bytes('<!doctype html><html lang='), 'text.empty'],
    ['an old Word file', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'text.binary'],
    ['a Word file without a word', 'a.docx', docxFile(''), 'text.empty'],
    [
      'a book behind a lock',
      'a.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<m><encryption-data/></m>' }),
      'text.protected',
    ],
  ])('%s is refused', async (_name, name, content, expected) => {
    expect(await refusalOf(name, content)).toMatch(new RegExp(`^${expected.replace(/[.[\]]/g, '\\$&')}`))
  })

  test('an entry that holds more than it says is cut there', async () => {
    const longer = lying(docxFile(p('x'.repeat(5000))), 100)
    expect(await refusalOf('a.docx', longer)).toMatch(/^format\.malformed/)
  })
})

test('every reader has an id and endings of its own', () => {
  const ids = documentReaders.map(({ id }) => id)
  const endings = documentReaders.flatMap(({ extensions }) => extensions)
  expect([new Set(ids).size, new Set(endings).size]).toEqual([ids.length, endings.length])
})
