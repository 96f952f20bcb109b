import { elements } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { below, checkNoText, checkToken, checkUnique, checkValue, plain, type XliffModule } from './types.ts'

/** Metadata, section 5.4 of XLIFF 2.1. */
export const metadata: XliffModule = {
  name: 'metadata',
  check(found) {
    checkToken(found, 'id')
    if (found.name === 'metadata') {
      checkNoText(found)
      if (elements(found, 'metaGroup').length === 0 || elements(found).some(({ name }) => name !== 'metaGroup'))
        throw refused(found, 'metadata holds groups, and at least one')
      checkUnique([found, ...below(found)])
    }
    if (found.name === 'metaGroup') {
      checkNoText(found)
      checkValue(found, 'appliesTo', /^(?:source|target|ignorable)$/)
      if (elements(found).length === 0) throw refused(found, 'metaGroup without metadata')
    }
    if (found.name !== 'meta') return
    checkValue(found, 'type', /\S/, { needed: true })
    if (plain(found, 'appliesTo') !== null) throw refused(found, 'meta has no attribute appliesTo')
  },
}
