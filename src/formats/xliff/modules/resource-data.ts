import { elements, textOf, type XmlElement } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { checkNoText, checkToken, checkUnique, checkValue, plain, type XliffModule } from './types.ts'

const isEmpty = (element: XmlElement) => elements(element).length === 0 && textOf(element).trim() === ''

/** Resource Data, section 5.5 of XLIFF 2.1. */
export const resourceData: XliffModule = {
  name: 'resourcedata',
  check(found, { above, root }) {
    checkToken(found, 'id')
    if (found.name === 'resourceData') {
      checkNoText(found)
      checkUnique(elements(found))
    }
    if (found.name === 'resourceItem') checkValue(found, 'context', /^(?:yes|no)$/)
    if (found.name === 'resourceItemRef') checkValue(found, 'ref', /\S/, { needed: true })
    const isSide = found.name === 'source' || found.name === 'target'
    if (!isSide || above.at(-1)?.name !== 'resourceItem') return
    if (isEmpty(found) !== (plain(found, 'href') !== null))
      throw refused(found, isEmpty(found) ? `${found.name} with neither href nor content` : `${found.name} with href and content`)
    const language = plain(found, 'xml:lang')
    const wanted = plain(root, 'srcLang')
    if (found.name === 'source' && language !== null && language.toLowerCase() !== wanted?.toLowerCase())
      throw refused(found, `source in ${language.slice(0, 40)} instead of ${wanted}`)
  },
}
