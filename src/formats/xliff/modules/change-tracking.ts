import { elements, type XmlElement } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { below, checkNoText, checkValue, plain, type Surroundings, type XliffModule } from './types.ts'

/** Change Tracking, section 5.6 of XLIFF 2.0 and appendix C of 2.1. */
export const changeTracking: XliffModule = {
  name: 'changetracking',
  check(found, surroundings) {
    if (['changeTrack', 'revisions', 'revision'].includes(found.name)) checkNoText(found)
    if (found.name === 'item') checkValue(found, 'property', /\S/, { needed: true })
    if (found.name === 'revisions') checkRevisions(found, surroundings)
    if (found.name !== 'revision') return
    const properties = elements(found, 'item').map((item) => plain(item, 'property'))
    const twice = properties.find((property, n) => properties.indexOf(property) !== n)
    if (twice) throw refused(found, `two values of ${twice.slice(0, 40)} in one revision`)
  },
}

/** Which element has changed, where there are several of its name; and that what is said to have changed is something it has. */
function checkRevisions(revisions: XmlElement, { above, root }: Surroundings): void {
  checkValue(revisions, 'appliesTo', /\S/, { needed: true })
  const name = plain(revisions, 'appliesTo')!
  const ref = plain(revisions, 'ref')
  const holder = above.at(-2)
  if (!holder) return
  const candidates = below(holder).filter((element) => element.namespace === root.namespace && element.name === name)
  if (ref === null && candidates.length > 1 && candidates.some((candidate) => plain(candidate, 'id') !== null))
    throw refused(revisions, `which ${name.slice(0, 40)} is not said`)
  const changed = ref === null ? candidates[0] : candidates.find((candidate) => plain(candidate, 'id') === ref)
  if (ref !== null && !changed) throw refused(revisions, `ref="${ref.slice(0, 40)}" is no ${name.slice(0, 40)} here`)
  const items = elements(revisions, 'revision').flatMap((revision) => elements(revision, 'item'))
  for (const item of items) {
    const property = plain(item, 'property')
    if (changed && property !== null && property !== 'content' && plain(changed, property) === null)
      throw refused(item, `${name.slice(0, 40)} has no ${property.slice(0, 40)}`)
  }
}
