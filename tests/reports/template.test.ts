import { strToU8, unzipSync, zlibSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/formats/documents/index.ts'
import { readLogo } from '../../src/reports/logo.ts'
import { PLAIN_TEMPLATE, readTemplate } from '../../src/reports/template.ts'
import { reportWriter } from '../../src/reports/writers.ts'
import { plainLabels, sampleReport } from './sample-report.ts'

/** A chunk of PNG; its checksum is not looked at here. */
function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length)
  new DataView(bytes.buffer).setUint32(0, content.length)
  bytes.set(strToU8(type), 4)
  bytes.set(content, 8)
  return bytes
}
function pngOf(width: number, height: number, extra: readonly Uint8Array[] = []): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 0, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), ...extra, chunk('IDAT', zlibSync(new Uint8Array(2))), chunk('IEND', new Uint8Array())]
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...parts.flatMap((part) => [...part])])
}
const svgOf = (inside: string, head = 'width="20" height="10"') =>
  strToU8(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${head}>${inside}</svg>`)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const house = {
  ...readTemplate(
    'title: The <House>\nfooter: For our clients\nlogoText: A house\nsections: [texts, summary]\ncolours: { accent: "#7a1020" }',
    'x',
  ).template,
  logos: [readLogo(svgOf('<rect width="20" height="10" fill="#7a1020"/>'), 'a.svg'), readLogo(pngOf(2, 1), 'a.png')],
}

describe('a template', () => {
  const { document } = parseHTML(reportWriter('html').write(sampleReport, plainLabels, house) as string)

  test('gives HTML its title, footer, logo and colours, and the parts it names in its order', () => {
    expect(document.querySelector('h1')!.textContent).toBe('The <House>')
    expect(document.querySelector('footer')!.textContent).toBe('For our clients')
    const logo = document.querySelector('img')!
    expect([logo.getAttribute('alt'), logo.getAttribute('src')!.slice(0, 26)]).toEqual(['A house', 'data:image/svg+xml;base64,'])
    expect(document.querySelector('style')!.textContent).toContain('--accent:light-dark(#7a1020,#9cc7ee)')
    expect([...document.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      '[workbench.texts]',
      '[report.summary]',
    ])
  })

  test('gives DOCX its title, its PNG and its order, and the texts still come back', async () => {
    const bytes = reportWriter('docx').write(sampleReport, plainLabels, house) as Uint8Array
    const parts = unzipSync(bytes)
    expect(parts['word/media/logo.png']).toEqual(pngOf(2, 1))
    const body = textOf(parts['word/document.xml']!)
    const order = ['r:embed="rId3"', 'The &lt;House&gt;', '</w:tbl>', '[count.differences', 'For our clients'].map((mark) =>
      body.indexOf(mark),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    expect(textOf(parts['[Content_Types].xml']!)).toContain('PartName="/word/media/logo.png" ContentType="image/png"')
    const { versions } = await readDocument({ name: 'x', bytes })
    expect(versions.map(({ language }) => language)).toEqual(['en', 'ar', 'zh-Hans'])
  })

  test('runs nothing: a tag that asks for code is text', () => {
    expect(readTemplate('title: !!js/function "function(){}"', 'x').template.title).toBe('function(){}')
  })

  test('of nothing is the plain one', () => {
    expect(readTemplate('', 'x')).toEqual({ template: PLAIN_TEMPLATE, logos: [] })
  })
})

test.each([
  ['a key that is not known', 'titel: x', 'titel'],
  ['a part that is not there', 'sections: [summary, source]', 'sections.1'],
  ['a part named twice', 'sections: [texts, texts]', 'names a part twice'],
  ['a colour that is none', 'colours: { accent: "red;}body{background:url(//evil)}" }', 'must be'],
  ['text that could not be read', 'colours: { ink: "#888888", paper: "#999999" }', 'ink on paper by day: contrast 1.2'],
  ['text that could not be read by night', 'colours: { paper: ["#ffffff", "#ffffff"] }', 'ink on paper by night'],
  ['a picture of another folder', 'logo: ../secret.png', 'must be the name of'],
  ['a picture of the whole machine', 'logo: /etc/passwd', 'must be the name of'],
  ['a picture of the network', 'logo: https://example.org/a.png', 'must be the name of'],
])('a template with %s is refused', (_name, text, reason) => {
  expect(() => readTemplate(text, 'x')).toThrow(
    expect.objectContaining({ code: 'template.malformed', message: expect.stringContaining(reason) }),
  )
})

describe('a logo', () => {
  test.each([
    ['script', '<script>alert(1)</script><rect onload="alert(1)" width="1" height="1"/>'],
    ['a page in it', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><b>x</b></body></foreignObject>'],
    ['a style sheet', '<style>@import url(//evil)</style><g style="background:url(//evil)" class="x"/>'],
    ['an address', '<image href="https://evil/x.png"/><a xlink:href="javascript:alert(1)"><rect width="1" height="1"/></a>'],
    ['an address in a paint', '<rect fill="url(https://evil/#a)" width="1" height="1"/><rect fill="url(\\2f/evil)"/>'],
    ['something that moves', '<rect width="1" height="1"><animate attributeName="href" to="javascript:alert(1)"/><set/></rect>'],
    ['copies of copies', '<g id="a"/><use href="#a"/>'],
  ])('of SVG with %s is drawn without it', (_name, inside) => {
    const drawn = textOf(readLogo(svgOf(inside), 'a.svg').bytes)
    expect(drawn).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="20" height="10"/)
    expect(drawn.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /script|alert|evil|href|on\w+=|style|animate|foreign|use|\/\//i,
    )
  })

  test('of SVG keeps its drawing, with paints of its own', () => {
    const inside =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><path d="M0 0h9" fill="url(#a)"/><text x="1">Дом</text>'
    const drawn = textOf(readLogo(svgOf(inside, 'viewBox="0 0 40 30"'), 'a.svg').bytes)
    for (const part of ['<linearGradient id="a">', 'd="M0 0h9" fill="url(#a)"', '<text x="1">Дом</text>'])
      expect(drawn).toContain(part)
    expect(readLogo(svgOf('', 'viewBox="0 0 40 30"'), 'a.svg')).toMatchObject({ width: 40, height: 30 })
  })

  test('of PNG loses what is no picture', () => {
    const written = readLogo(pngOf(3, 4, [chunk('tEXt', strToU8('Author\0somebody')), chunk('eXIf', strToU8('place'))]), 'a.png')
    expect(written).toEqual({ mediaType: 'image/png', bytes: pngOf(3, 4), width: 3, height: 4 })
  })

  test.each([
    ['neither PNG nor SVG', strToU8('<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'template.malformed'],
    [
      'entities',
      strToU8('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
      'format.malformed',
    ],
    ['no size', svgOf('', ''), 'template.malformed'],
    ['a size beyond reason', pngOf(100_000, 1), 'template.malformed'],
    ['half a PNG', pngOf(2, 2).subarray(0, 40), 'template.malformed'],
    ['too many bytes', new Uint8Array(400_000), 'template.malformed'],
    ['deep nesting', svgOf(`${'<g>'.repeat(100)}${'</g>'.repeat(100)}`), 'format.malformed'],
  ])('with %s is refused', (_name, bytes, code) => {
    expect(() => readLogo(bytes, 'a')).toThrow(expect.objectContaining({ code }))
  })
})
