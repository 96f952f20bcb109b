import { element, elements } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { checkNoText, checkToken, checkUnique, type XliffModule } from './types.ts'

/** Glossary, section 5.2 of XLIFF 2.1. */
export const glossary: XliffModule = {
  name: 'glossary',
  check(found) {
    if (found.name === 'glossary') {
      checkNoText(found)
      const entries = elements(found, 'glossEntry')
      if (entries.length === 0) throw refused(found, 'glossary without an entry')
      checkUnique(entries.flatMap((entry) => [entry, ...elements(entry, 'translation')]))
    }
    if (found.name !== 'glossEntry') return
    checkNoText(found)
    checkToken(found, 'id')
    if (!element(found, 'term')) throw refused(found, 'glossEntry without term')
    if (!element(found, 'translation') && !element(found, 'definition'))
      throw refused(found, 'glossEntry with neither translation nor definition')
  },
}
