import { OFFICE } from '../formats/write-archive.ts'
import { escapeMarkup } from '../formats/xml/escape-markup.ts'
import type { Logo } from './template.ts'

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
/** English metric units: a pixel of 1/96 inch, and the height of half an inch that a logo gets at most. */
const PIXEL = 9_525
const TALLEST = 457_200

/** A run of Word that shows the picture of relation `rId3` in the line (ECMA-376, DrawingML). */
export function picture({ width, height }: Logo, text: string): string {
  const scale = Math.min(1, TALLEST / (height * PIXEL))
  const [cx, cy] = [Math.round(width * PIXEL * scale), Math.round(height * PIXEL * scale)]
  const named = `id="1" name="logo" descr="${escapeMarkup(text)}"`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${named}/><a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
