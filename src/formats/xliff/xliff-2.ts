import { attribute, descendants, element, elements, textOf, type XmlElement } from '../xml/parse-xml.ts'
import type { XliffSegment, XliffText } from './types.ts'
import { validateXliff2 } from './validate-2.ts'

/** XLIFF 2.0 (2014), 2.1 (2018) and 2.2 (2025), OASIS: the core. Segments and what stands between them, in the order of the file. Modules are not read. */
export function readXliff2(root: XmlElement): XliffText {
  validateXliff2(root)
  let tags = 0
  const text = (node: XmlElement): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child
        if (child.name === 'cp') return String.fromCodePoint(Number.parseInt(attribute(child, 'hex') ?? '', 16))
        if (child.name !== 'mrk' && child.name !== 'sm' && child.name !== 'em') tags++
        return text(child)
      })
      .join('')
  const segments = elements(root, 'file').flatMap((file) =>
    descendants(file, 'unit').flatMap((unit) =>
      elements(unit, 'segment').map((segment): XliffSegment => {
        const target = element(segment, 'target')
        return {
          source: text(element(segment, 'source')!),
          target: target ? text(target) : null,
          state: attribute(segment, 'state'),
          file: attribute(file, 'id')!,
          unit: attribute(unit, 'id')!,
          line: segment.line,
          confidence: confidenceOf(unit),
        }
      }),
    ),
  )
  return {
    version: attribute(root, 'version')!,
    source: attribute(root, 'srcLang')!,
    target: attribute(root, 'trgLang'),
    segments,
    tags,
  }
}

function confidenceOf(unit: XmlElement): number | null {
  const group = descendants(unit, 'metaGroup').find((found) => attribute(found, 'category') === 'hexapla')
  const meta = group && elements(group, 'meta').find((found) => attribute(found, 'type') === 'confidence')
  const confidence = Number(meta ? textOf(meta) : Number.NaN)
  return confidence >= 0 && confidence <= 1 ? confidence : null
}
