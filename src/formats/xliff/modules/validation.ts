import { elements } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { checkNoText, checkValue, plain, type XliffModule } from './types.ts'

const RULES = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith']
const YES_NO = /^(?:yes|no)$/

/** Validation, section 5.8 of XLIFF 2.1. */
export const validation: XliffModule = {
  name: 'validation',
  check(found) {
    if (found.name === 'validation') {
      checkNoText(found)
      if (elements(found, 'rule').length === 0) throw refused(found, 'validation without a rule')
    }
    if (found.name !== 'rule') return
    const named = RULES.filter((name) => plain(found, name) !== null)
    const own = found.attributes.filter(({ namespace, qualified }) => namespace !== '' && !/^xml(?:ns)?(?::|$)/.test(qualified))
    if (named.length + Math.min(own.length, 1) !== 1)
      throw refused(found, 'a rule is one of isPresent, isNotPresent, startsWith, endsWith, or of its own')
    if (plain(found, 'existsInSource') !== null && (named.length === 0 || named[0] === 'isNotPresent'))
      throw refused(found, 'existsInSource without isPresent, startsWith or endsWith')
    for (const name of ['caseSensitive', 'existsInSource', 'disabled']) checkValue(found, name, YES_NO)
    checkValue(found, 'normalization', /^(?:none|nfc|nfd)$/)
    checkValue(found, 'occurs', /^[1-9]\d*$/)
  },
}
