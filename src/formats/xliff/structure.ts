import { elements, type XmlAttribute, type XmlElement } from '../xml/parse-xml.ts'
import { refused } from './types.ts'

const YES_NO = /^(?:yes|no)$/
const DIRECTION = /^(?:ltr|rtl|auto)$/
const SPACE = /^(?:default|preserve)$/
/** NMTOKEN of XML 1.0. */
const TOKEN = /^[\p{L}\p{N}\p{M}.:_·-]+$/u
const ANY = /^/
/** A value of somebody's own: an authority and a word. `xlf` is the authority of the specification itself. */
const OWN = /^(?!xlf:)[^:\s]+:\S[\s\S]*$/
const SUB_TYPE = /^(?:xlf:(?:lb|pb|b|i|u|var)|(?!xlf:)[^:\s]+:\S[\s\S]*)$/
const CODE_TYPE = /^(?:fmt|ui|quote|link|image|other)$/

interface Rule {
  /** Attributes without a namespace; `!` after the name: must be there. */
  readonly attributes: Readonly<Record<string, RegExp>>
  /** Of xml:lang and xml:space, what may be there. */
  readonly xml?: readonly string[]
  /** Whose attributes may stand beside: anybody's, those of modules, nobody's. */
  readonly others?: 'any' | 'modules'
  /** Groups of children in their order. `*`: elements of other namespaces; `text`: characters. */
  readonly children: readonly (readonly string[])[]
}

const INLINE = ['text', 'cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em']
const UNITS = { canResegment: YES_NO, translate: YES_NO, srcDir: DIRECTION, trgDir: DIRECTION }
const CODE = {
  canCopy: YES_NO,
  canDelete: YES_NO,
  canReorder: /^(?:yes|firstNo|no)$/,
  copyOf: TOKEN,
  type: CODE_TYPE,
  subType: SUB_TYPE,
}
/** Of either end of a code that spans segments. */
const HALF_CODE = {
  canOverlap: YES_NO,
  dataRef: TOKEN,
  dir: DIRECTION,
  disp: ANY,
  equiv: ANY,
  isolated: YES_NO,
  subFlows: ANY,
  ...CODE,
}
const MARK = { translate: YES_NO, type: /^(?:generic|comment|term|(?!xlf:)[^:\s]+:\S[\s\S]*)$/, ref: ANY, value: ANY }

/** The core of XLIFF 2, section 4.2: elements, attributes with their values, children with their order. */
const CORE: Readonly<Record<string, Rule>> = {
  xliff: {
    attributes: { 'version!': ANY, 'srcLang!': ANY, trgLang: ANY },
    xml: ['space'],
    others: 'any',
    children: [['*'], ['file']],
  },
  file: {
    attributes: { 'id!': TOKEN, original: ANY, ...UNITS },
    xml: ['space', 'lang'],
    others: 'any',
    children: [['skeleton'], ['*'], ['notes'], ['unit', 'group']],
  },
  skeleton: { attributes: { href: ANY }, children: [['text', '*']] },
  group: {
    attributes: { 'id!': TOKEN, name: ANY, type: OWN, ...UNITS },
    xml: ['space', 'lang'],
    others: 'any',
    children: [['*'], ['notes'], ['unit', 'group']],
  },
  unit: {
    attributes: { 'id!': TOKEN, name: ANY, type: OWN, ...UNITS },
    xml: ['space', 'lang'],
    others: 'any',
    children: [['*'], ['notes'], ['originalData'], ['segment', 'ignorable']],
  },
  notes: { attributes: {}, children: [['note']] },
  note: {
    attributes: { id: TOKEN, appliesTo: /^(?:source|target)$/, category: ANY, priority: /^(?:[1-9]|10)$/, ref: ANY },
    xml: ['space', 'lang'],
    others: 'any',
    children: [['text']],
  },
  originalData: { attributes: {}, children: [['data']] },
  data: { attributes: { 'id!': TOKEN, dir: DIRECTION }, xml: ['space'], children: [['text', 'cp']] },
  segment: {
    attributes: { id: TOKEN, canResegment: YES_NO, state: /^(?:initial|translated|reviewed|final)$/, subState: OWN },
    others: 'modules',
    children: [['source'], ['target']],
  },
  ignorable: { attributes: { id: TOKEN }, others: 'modules', children: [['source'], ['target']] },
  source: { attributes: {}, xml: ['space', 'lang'], children: [INLINE] },
  target: { attributes: { order: /^[1-9]\d*$/ }, xml: ['space', 'lang'], children: [INLINE] },
  cp: { attributes: { 'hex!': /^[0-9A-Fa-f]{1,6}$/ }, children: [] },
  ph: {
    attributes: { 'id!': TOKEN, dataRef: TOKEN, disp: ANY, equiv: ANY, subFlows: ANY, ...CODE },
    others: 'modules',
    children: [],
  },
  pc: {
    attributes: {
      'id!': TOKEN,
      canOverlap: YES_NO,
      dataRefStart: TOKEN,
      dataRefEnd: TOKEN,
      dispStart: ANY,
      dispEnd: ANY,
      equivStart: ANY,
      equivEnd: ANY,
      subFlowsStart: ANY,
      subFlowsEnd: ANY,
      dir: DIRECTION,
      ...CODE,
    },
    others: 'modules',
    children: [INLINE],
  },
  sc: {
    attributes: {
      'id!': TOKEN,
      ...HALF_CODE,
    },
    others: 'modules',
    children: [],
  },
  ec: {
    attributes: {
      id: TOKEN,
      startRef: TOKEN,
      ...HALF_CODE,
    },
    others: 'modules',
    children: [],
  },
  mrk: { attributes: { 'id!': TOKEN, ...MARK }, others: 'any', children: [INLINE] },
  sm: { attributes: { 'id!': TOKEN, ...MARK }, others: 'any', children: [] },
  em: { attributes: { 'startRef!': TOKEN }, children: [] },
}

const MODULE = /^(?:urn:oasis:names:tc:xliff:|http:\/\/www\.w3\.org\/2005\/11\/its$|http:\/\/www\.w3\.org\/ns\/its-xliff\/)/
const XML = 'http://www.w3.org/XML/1998/namespace'

/** Elements that modules put into the core, and where. */
const MODULE_ROOTS: readonly (readonly [namespace: RegExp, roots: Readonly<Record<string, readonly string[]>>])[] = [
  [/:matches:2\.\d$/, { matches: ['unit'] }],
  [/:glossary:2\.\d$/, { glossary: ['unit'] }],
  [/:metadata:2\.\d$/, { metadata: ['xliff', 'file', 'group', 'unit'] }],
  [/:resourcedata:2\.\d$/, { resourceData: ['file', 'unit'] }],
  [/:changetracking:2\.\d$/, { changeTrack: ['file', 'group', 'unit'] }],
  [/:sizerestriction:2\.\d$/, { profiles: ['file'], data: ['file', 'group', 'unit'] }],
  [/:validation:2\.\d$/, { validation: ['file', 'group', 'unit'] }],
]

/** Checks every core element by its rule. */
export function checkStructure(element: XmlElement, core: string): void {
  const rule = CORE[element.name]
  if (!rule) throw refused(element, `${element.name} is no element of XLIFF`)
  checkAttributes(element, rule, core)
  checkChildren(element, rule, core)
  for (const child of elements(element)) if (child.namespace === core) checkStructure(child, core)
}

function checkAttributes(element: XmlElement, { attributes, xml = [], others }: Rule, core: string): void {
  const own = new Map(element.attributes.filter(({ namespace }) => namespace === '').map(({ name, value }) => [name, value]))
  for (const [key, pattern] of Object.entries(attributes)) {
    const name = key.replace('!', '')
    const value = own.get(name)
    if (value === undefined && key.endsWith('!')) throw refused(element, `${element.name} without ${name}`)
    if (value !== undefined && !pattern.test(value)) throw refused(element, `${name}="${value.slice(0, 40)}" on ${element.name}`)
    own.delete(name)
  }
  for (const name of own.keys()) throw refused(element, `${element.name} has no attribute ${name}`)
  for (const attribute of element.attributes) {
    const { namespace, qualified, name } = attribute
    if (namespace === '' || qualified === 'xmlns' || qualified.startsWith('xmlns:')) continue
    if (namespace === XML) {
      if (!xml.includes(name) && others !== 'any') throw refused(element, `${element.name} has no attribute ${qualified}`)
      if (name === 'space' && !SPACE.test(attribute.value)) throw refused(element, `xml:space="${attribute.value.slice(0, 40)}"`)
    } else if (namespace === core || others === undefined || (others === 'modules' && !MODULE.test(namespace)))
      throw refused(element, `${element.name} has no attribute ${qualified}`)
    else checkModuleAttribute(element, attribute)
  }
}

const STYLES = new Set(
  (
    'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p ' +
    'pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul'
  ).split(' '),
)

/** Format Style, section 5.6 of XLIFF 2.1: names of HTML elements. */
function checkModuleAttribute(element: XmlElement, { namespace, name, value }: XmlAttribute): void {
  if (!/:fs:2\.\d$/.test(namespace)) return
  const has = (wanted: string) => element.attributes.some((other) => other.namespace === namespace && other.name === wanted)
  if (name === 'fs' && !STYLES.has(value)) throw refused(element, `fs="${value.slice(0, 40)}" is no style`)
  if (name === 'subFs' && !has('fs')) throw refused(element, 'subFs without fs')
  if (element.name === 'ec' && element.attributes.some((other) => other.qualified === 'startRef'))
    throw refused(element, 'a style on the end of a code that its beginning has')
}

function checkChildren(element: XmlElement, { children }: Rule, core: string): void {
  let group = 0
  const single = new Set<string>()
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '' && !children.some((names) => names.includes('text')))
        throw refused(element, `text inside ${element.name}`)
      continue
    }
    const name = child.namespace === core ? child.name : '*'
    const at = children.findIndex((names) => names.includes(name))
    if (at < 0) throw refused(child, `${child.name} inside ${element.name}`)
    if (at < group) throw refused(child, `${child.name} in the wrong place of ${element.name}`)
    group = at
    if (children[at]!.length === 1 && !['file', 'note', 'data', '*'].includes(name)) {
      if (single.has(name)) throw refused(child, `more than one ${name} in ${element.name}`)
      single.add(name)
    }
    if (name === '*') checkModuleRoot(child, element)
  }
}

function checkModuleRoot(child: XmlElement, parent: XmlElement): void {
  if (parent.name === 'skeleton') return
  // Only metadata, and only since 2.2, stand before the first file.
  if (
    parent.name === 'xliff' &&
    !(child.name === 'metadata' && MODULE.test(child.namespace) && parent.namespace.endsWith(':2.2'))
  )
    throw refused(child, `${child.name} inside xliff`)
  const roots = MODULE_ROOTS.find(
    ([namespace]) => namespace.test(child.namespace) && child.namespace.startsWith('urn:oasis:'),
  )?.[1]
  if (!roots) return
  const places = roots[child.name]
  if (!places?.includes(parent.name)) throw refused(child, `${child.name} inside ${parent.name}`)
}
