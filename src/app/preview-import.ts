import { HexaplaError } from '../errors.ts'
import { htmlToText } from '../formats/html.ts'
import { decodeBytes } from '../text/decode.ts'
import { type Detection, detectLanguage } from '../text/detect-language.ts'
import { segmentText } from '../text/segment-text.ts'
import { MAX_TEXT } from './import-statement.ts'

export interface PreviewedText extends Detection {
  readonly name: string
  readonly encoding: string
  readonly paragraphs: number
  readonly segments: number
  readonly text: string
}

/** Only a whole page is taken for HTML; a text that merely holds tags is shown with its tags. */
const PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html[\s>])/i

/**
 * What would be imported from these files: encoding, language and size of each. Nothing is stored.
 *
 * @throws {HexaplaError} `text.empty`, `text.binary`, `text.encoding-unknown`, `text.too-large`, with the file's name
 */
export async function previewImport(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<PreviewedText[]> {
  return files.map(({ name, bytes }) => {
    try {
      const decoded = decodeBytes(bytes)
      const text = PAGE.test(decoded.text) ? htmlToText(decoded.text) : decoded.text
      if (text.trim() === '') throw new HexaplaError('text.empty')
      if (text.length > MAX_TEXT) throw new HexaplaError('text.too-large', { limit: MAX_TEXT, size: text.length })
      const detection = detectLanguage(text)
      const { paragraphs, segments } = segmentText(text, detection.language ?? 'en')
      return { name, encoding: decoded.encoding, ...detection, paragraphs: paragraphs.length, segments: segments.length, text }
    } catch (error) {
      if (error instanceof HexaplaError && name !== '')
        throw new HexaplaError(error.code, { file: name, ...error.detail }, { cause: error })
      throw error
    }
  })
}
