import { element, elements, type XmlElement } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { below, checkNoText, checkToken, checkUnique, checkValue, plain, type XliffModule } from './types.ts'

const PERCENT = /^(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)$/

/** Translation Candidates, section 5.1 of XLIFF 2.1. */
export const matches: XliffModule = {
  name: 'matches',
  check(found, { above }) {
    if (found.name === 'matches') {
      checkNoText(found)
      checkUnique(elements(found, 'match'))
    }
    if (found.name !== 'match') return
    if (found.attributes.some(({ qualified }) => qualified === 'xml:lang')) throw refused(found, 'xml:lang on match')
    checkNoText(found)
    checkToken(found, 'id')
    checkValue(found, 'type', /^(?:am|mt|icm|idm|tb|tm|other)$/)
    checkValue(found, 'reference', /^(?:yes|no)$/)
    for (const name of ['similarity', 'matchQuality', 'matchSuitability']) checkValue(found, name, PERCENT)
    if (plain(found, 'subType') !== null && plain(found, 'type') === null) throw refused(found, 'subType without type')
    for (const side of ['source', 'target']) if (!element(found, side)) throw refused(found, `match without ${side}`)
    checkSpan(
      found,
      above.findLast(({ name }) => name === 'unit'),
    )
  },
}

/** A match is for a span of text of its own unit: a segment, or what stands in one. */
function checkSpan(match: XmlElement, unit: XmlElement | undefined): void {
  const ref = plain(match, 'ref')
  if (ref === null) throw refused(match, 'match without ref')
  const id = /^#(?:.*\/)?(?:t=)?([^/=]+)$/.exec(ref)?.[1]
  const parts = unit ? elements(unit).filter(({ name }) => name === 'segment' || name === 'ignorable') : []
  if (id === undefined || ![...parts, ...parts.flatMap(below)].some((part) => plain(part, 'id') === id))
    throw refused(match, `ref="${ref.slice(0, 40)}" is no text of this unit`)
}
