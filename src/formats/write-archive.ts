import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate'

/** The first day that a ZIP file can name: with it the same content gives the same bytes on every machine. */
const NO_DATE = new Date(1980, 0, 1)

/** A ZIP archive of files in the order given; text as UTF-8. */
export function writeArchive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 6, mtime: NO_DATE, os: 0 }]
  return zipSync(entries)
}

/** An archive that grows file by file; what was added is kept packed only. */
export class ArchiveWriter {
  private readonly pieces: Uint8Array[] = []
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error
    this.pieces.push(piece)
  })

  add(name: string, content: Uint8Array): void {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = NO_DATE
    file.os = 0
    this.zip.add(file)
    file.push(content, true)
  }

  /** @returns the whole archive */
  end(): Uint8Array {
    this.zip.end()
    const whole = new Uint8Array(this.pieces.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const piece of this.pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `[Content_Types].xml` of an Office package. */
export function contentTypes(parts: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(parts).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** A `.rels` part: targets by the last word of their type. */
export function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`
}
