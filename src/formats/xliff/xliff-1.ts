import { attribute, descendants, element, elements, type XmlElement } from '../xml/parse-xml.ts'
import { refused, type XliffSegment, type XliffText } from './types.ts'

/** Native codes; what is in them is markup of another format. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'x', 'bx', 'ex', 'sub'])

/** XLIFF 1.2 (OASIS, 2008; 1.0 and 1.1 are alike here): translation units, by segment where the unit is segmented. Alternative translations are not read. */
export function readXliff1(root: XmlElement): XliffText {
  const files = elements(root, 'file')
  if (files.length === 0) throw refused(root, 'no file')
  const need = (file: XmlElement, name: string) => {
    const value = attribute(file, name)
    if (!value) throw refused(file, `file without ${name}`)
    return value
  }
  const source = need(files[0]!, 'source-language')
  let target: string | null = null
  let tags = 0
  const text = (node: XmlElement): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child
        if (!CODES.has(child.name)) return text(child)
        tags++
        return ''
      })
      .join('')
  const segments = files.flatMap((file, n) => {
    if (need(file, 'source-language') !== source) throw refused(file, 'files with different source languages')
    need(file, 'original')
    need(file, 'datatype')
    const body = element(file, 'body')
    if (!body) throw refused(file, 'file without a body')
    const own = attribute(file, 'target-language')
    if (own && target && own !== target) throw refused(file, 'files with different target languages')
    target ??= own
    return descendants(body, 'trans-unit').flatMap((unit): XliffSegment[] => {
      const id = attribute(unit, 'id')
      if (!id) throw refused(unit, 'trans-unit without an id')
      const [from, cut, to] = [element(unit, 'source'), element(unit, 'seg-source'), element(unit, 'target')]
      if (!from) throw refused(unit, 'trans-unit without a source')
      const place = { file: String(n), unit: id, line: unit.line, confidence: null, state: to ? attribute(to, 'state') : null }
      target ??= (to && attribute(to, 'xml:lang')) ?? null
      const pieces = (part: XmlElement) => descendants(part, 'mrk').filter((mark) => attribute(mark, 'mtype') === 'seg')
      const parts = cut ? pieces(cut) : []
      if (parts.length === 0) return [{ ...place, source: text(from), target: to ? text(to) : null }]
      const translated = new Map((to ? pieces(to) : []).map((mark) => [attribute(mark, 'mid'), text(mark)]))
      return parts.map((mark) => ({ ...place, source: text(mark), target: translated.get(attribute(mark, 'mid')) ?? null }))
    })
  })
  return { version: attribute(root, 'version')!, source, target, segments, tags }
}
