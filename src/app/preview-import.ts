import { type Detection, detectLanguage } from '../text/detect-language.ts'
import { segmentText } from '../text/segment-text.ts'
import { primaryTag } from '../text/tags.ts'
import { readTexts, type TableRows, type TextInFile, type TextsInFile } from './read-texts.ts'

export interface PreviewedText extends Detection {
  /** Of the file; texts of one file share it. */
  readonly name: string
  readonly format: string
  readonly encoding: string
  /** What is to be known of how the file was read; message `read.<kind>`. Stands with its first text. */
  readonly notes: TextsInFile['notes']
  readonly paragraphs: number
  readonly segments: number
  readonly text: string
  readonly rows: TableRows | null
  /** Heading of the column of a table that names no language; null for all other texts. */
  readonly column: string | null
}

/**
 * What would be imported from these files: for each text its format, encoding, language and size. Nothing is stored.
 *
 * @throws {HexaplaError} what a file is refused for, with its name
 */
export async function previewImport(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<PreviewedText[]> {
  const previews: PreviewedText[] = []
  // One after the other: a large file needs much memory while it is read.
  for (const [n, file] of files.entries()) {
    const { texts, format, encoding, notes } = await readTexts(file, { table: `${n} ${file.name}`, spare: true })
    for (const [k, found] of texts.entries()) {
      const detection = languageOf(found, texts.length > 1)
      const { paragraphs, segments } = segmentText(found.text, detection.language ?? 'en')
      previews.push({
        name: file.name,
        format,
        encoding,
        notes: k === 0 ? notes : [],
        ...detection,
        paragraphs: paragraphs.length,
        segments: segments.length,
        text: found.text,
        rows: found.rows,
        column: found.column,
      })
    }
  }
  return previews
}

/** What a file says of its language holds, unless it is one text that clearly reads as another: pages are made from templates. */
function languageOf({ text, declared }: TextInFile, several: boolean): Detection {
  const detection = detectLanguage(text)
  const { language, verdict } = detection
  if (declared === null) return detection
  const alike = language !== null && primaryTag(language) === primaryTag(declared)
  if (!several && verdict === 'sure' && !alike) return detection
  // Page templates say zh; what script it is, the text says.
  return { ...detection, language: alike && declared === primaryTag(declared) ? language : declared, verdict: 'sure' }
}
