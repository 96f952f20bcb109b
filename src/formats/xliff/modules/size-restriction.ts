import { elements, type XmlAttribute, type XmlElement } from '../../xml/parse-xml.ts'
import { refused } from '../types.ts'
import { below, plain, type Surroundings } from './types.ts'

export const SIZE_RESTRICTION = /^urn:oasis:names:tc:xliff:sizerestriction:2\.\d$/
const RESTRICTION = /^(?:\*|\d+(?:,(?:\d+|\*))?)$/
const WHOLE = /^\d+$/

/** Size and Length Restriction, section 5.7 of XLIFF 2.1: attributes that stand on elements of the core. Values are those of the profiles of the specification. */
export function checkSizes(element: XmlElement, { above }: Surroundings): void {
  const own = element.attributes.filter(({ namespace }) => SIZE_RESTRICTION.test(namespace))
  if (own.length === 0) return
  const value = (name: string) => own.find((attribute) => attribute.name === name)?.value ?? null
  const profile = profileOf(above)
  for (const attribute of own) checkPattern(element, attribute, profile)
  if (value('sizeInfo') !== null && value('sizeInfoRef') !== null) throw refused(element, 'sizeInfo and sizeInfoRef')
  const marks = ['sizeInfo', 'sizeInfoRef', 'equivStorage'].filter((name) => value(name) !== null)
  if (element.name === 'ec' && marks.length > 0 && plain(element, 'isolated') !== 'yes')
    throw refused(element, `${marks[0]} on the end of a code that its beginning has`)
  const ref = value('sizeInfoRef')
  if (ref !== null && !dataBeside(above).some((data) => plain(data, 'id') === ref))
    throw refused(element, `sizeInfoRef="${ref.slice(0, 40)}" is no data of this place`)
}

interface Profile {
  readonly general: string
  readonly storage: string
}

/** Those of the file; where none are named, lengths are counted as the specification does. */
function profileOf(above: readonly XmlElement[]): Profile {
  const file = above.find(({ name }) => name === 'file')
  const profiles = file && elements(file, 'profiles').find(({ namespace }) => SIZE_RESTRICTION.test(namespace))
  const named = (attribute: string) => (profiles && plain(profiles, attribute)) || 'xliff:'
  return { general: named('generalProfile'), storage: named('storageProfile') }
}

function checkPattern(element: XmlElement, { name, value }: XmlAttribute, { general, storage }: Profile): void {
  const pattern = PATTERNS[name]
  if (!pattern) return
  const profile = pattern.of === 'general' ? general : storage
  if (profile.startsWith('xliff:') && !pattern.form.test(value)) throw refused(element, `${name}="${value.slice(0, 40)}"`)
}

const PATTERNS: Readonly<Record<string, { readonly of: 'general' | 'storage'; readonly form: RegExp }>> = {
  sizeRestriction: { of: 'general', form: RESTRICTION },
  storageRestriction: { of: 'storage', form: RESTRICTION },
  sizeInfo: { of: 'general', form: WHOLE },
  equivStorage: { of: 'storage', form: WHOLE },
}

/** What stands in `data` beside an element, or beside one that it is in. */
const dataBeside = (above: readonly XmlElement[]): XmlElement[] =>
  above
    .flatMap((parent) => elements(parent, 'data'))
    .filter(({ namespace }) => SIZE_RESTRICTION.test(namespace))
    .flatMap(below)
