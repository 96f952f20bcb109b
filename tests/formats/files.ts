import { strToU8, zipSync } from 'fflate'
import { readDocument } from '../../src/formats/documents/index.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)

/** A ZIP archive of text files; `mimetype` first and stored, as ODF and EPUB want it. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 6 }] as const,
      ]),
    ),
  )
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document with this body. */
export const docxFile = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, `<w:${name} ${W}>${inner}</w:${name}>`]),
    ),
  })

export const p = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`

/** A PDF of Helvetica lines at given places: `pages[n]` are [x, y from the bottom, size, text]. */
export function pdfFile(
  pages: readonly (readonly (readonly [x: number, y: number, size: number, text: string])[])[],
): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}]>>`,
  ]
  objects.push('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  for (const [n, lines] of pages.entries()) {
    const content = lines
      .map(([x, y, size, text]) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * n} 0 R>>`)
    objects.push(`<</Length ${content.length}>>stream\n${content}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, n) => {
    const at = file.length
    file += `${n + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`
  return Uint8Array.from(file + end, (character) => character.charCodeAt(0))
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
export const latin1 = (text: string) => Uint8Array.from(ascii(text))

/** The text of a file of one version, paragraphs parted by ` | `. */
export async function textIn(name: string, content: Uint8Array): Promise<string> {
  const { versions } = await readDocument({ name, bytes: content })
  return versions.map(({ text }) => text.replaceAll('\n\n', ' | ')).join(' || ')
}

/** `code reason` of the refusal; `accepted` where there is none. */
export async function refusalOf(name: string, content: Uint8Array): Promise<string> {
  try {
    await readDocument({ name, bytes: content })
    return 'accepted'
  } catch (error) {
    const { code, detail } = error as { code: string; detail: Record<string, string | number> }
    return [code, detail?.line && `${detail.line}:${detail.column}`, detail?.reason].filter(Boolean).join(' ')
  }
}
