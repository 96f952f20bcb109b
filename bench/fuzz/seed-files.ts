import { bitextFormats } from '../../src/formats/bitext/index.ts'
import type { BitextTable } from '../../src/formats/bitext/types.ts'
import { termbaseFormats } from '../../src/formats/termbase/index.ts'
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts'
import type { Termbase } from '../../src/terms/types.ts'
import { bytes, docxFile, latin1, p, pdfFile, zip } from '../../tests/formats/files.ts'

/** A valid file that is then spoiled. */
export interface SeedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const TABLE: BitextTable = {
  languages: ['en', 'ru', 'ar'],
  rows: [
    ['The talks began.\tOn <time>', 'Переговоры начались.', 'بدأت المحادثات.'],
    ['“No,” she said; 1,234.5', '«Нет», — сказала она.', ''],
    ['=1+1', '', '١٬٢٣٤'],
  ].map((cells, n) => ({
    cells,
    ranges: cells.map((cell) => (cell === '' ? ([n, n] as const) : ([n, n + 1] as const))),
    confidence: 0.5,
  })),
}

const TERMBASE: Termbase = {
  languages: ['en', 'ru'],
  concepts: [
    {
      id: 'peace-talks',
      subject: 'diplomacy',
      definition: 'Talks "for" peace',
      designations: {
        en: [{ term: 'peace talks', status: 'preferred', note: 'a note' }],
        ru: [{ term: 'мирные переговоры', status: 'admitted', note: null }],
      },
    },
  ],
}

const html = (body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>T</title></head><body><article>${body}</article></body></html>`

const MANIFEST = `id: a
title: A statement
date: 2026-01-08
versions:
  - { file: en.txt, language: en, kind: source, provenance: x }
  - { file: ru.txt, language: ru, kind: translation, provenance: y }
`

const DOCX = docxFile(
  `${p('One')}<w:tbl><w:tr><w:tc>${p('Two')}</w:tc><w:tc>${p('Three')}</w:tc></w:tr></w:tbl>${p(
    'Four',
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  )}<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`,
  {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="1">${p('Note')}</w:footnote>`,
  },
)

const ODT = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Head</text:h><text:list><text:list-item><text:p>One<text:s text:c="3"/>two</text:p></text:list-item></text:list></office:text></office:body></office:document-content>`,
})

const EPUB = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="o/p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'o/p.opf':
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>T</dc:title><dc:language>de</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>',
  'o/a.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Kapitel</h1><p>Ein Absatz.</p></body></html>',
})

const XLSX = writeXlsx([
  {
    name: 'S',
    columns: ['statement', 'key', 'decision', 'reason', 'en', 'ru'].map((heading) => ({ heading, width: 20 })),
    rows: [
      ['a', 'ru-1', 'waive', 'fine', 'One', 'Один'],
      ['a', 'ru-2', '', '', 'Two', { share: 0.5 }],
    ],
    frozen: 1,
    rightToLeft: false,
  },
])

/** Of each kind of file that is read, one that is good. */
export const seedFiles: readonly SeedFile[] = [
  { name: 'a.docx', bytes: DOCX },
  { name: 'a.odt', bytes: ODT },
  { name: 'a.epub', bytes: EPUB },
  { name: 'a.xlsx', bytes: XLSX },
  {
    name: 'a.pdf',
    bytes: pdfFile([
      [
        [72, 700, 12, 'A heading'],
        [72, 670, 10, 'Words of a page \\(one\\) that go'],
        [72, 658, 10, 'on in the next line.'],
      ],
      [[72, 700, 12, 'Second page']],
    ]),
  },
  {
    name: 'a.rtf',
    bytes: latin1(
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f0 \'e9t\'e9\par\f1 \'cc\'e8\par\uc1\u1052?{\pict 00ff}{\footnote N}\cell x\row}`,
    ),
  },
  {
    name: 'a.html',
    bytes: bytes(
      html(
        '<h1>Titre</h1><p>Un &amp; deux <b>trois</b>.</p><ol start=3><li>a<li>b</ol><table><tr><td>x<td>y</table><svg><script>1</script></svg>',
      ),
    ),
  },
  {
    name: 'a.md',
    bytes: bytes('# Head\n\nA *paragraph* with [a link](x).\n\n1. one\n2. two\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
  },
  {
    name: 'a.txt',
    bytes: bytes('Пункт 1. Слово.\n\n二、条约。他说：“不。”\n\nالفقرة الثالثة.\n\nDr. Smith paid 1,234.50 on 8 Jan.'),
  },
  { name: 'statement.yaml', bytes: bytes(MANIFEST) },
  { name: 'decisions.csv', bytes: bytes('statement,key,decision,reason\na,ru-1,waive,fine\n') },
  { name: 'words.tsv', bytes: bytes('house\tмаison\t0.5\ndog\tchien\n') },
  ...bitextFormats.map((format) => ({ name: `bitext${format.extension}`, bytes: bytes(format.write(TABLE)) })),
  ...termbaseFormats.map((format) => ({ name: `termbase${format.extension}`, bytes: bytes(format.write(TERMBASE)) })),
]
