import { attribute, descendants, element, elements, type XmlElement } from '../xml/parse-xml.ts'
import { checkCodes } from './codes.ts'
import { checkModules } from './modules/index.ts'
import { checkReference } from './references.ts'
import { checkStructure } from './structure.ts'
import { refused } from './types.ts'

const CORES: Readonly<Record<string, string>> = {
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
}

/**
 * Checks a document against the core of XLIFF 2.0 to 2.2: its schema and the constraints that stand in its text only (identifiers, pairs of codes, order,
 * references, languages), and against what the modules demand of what they put in (modules/index.ts says which).
 *
 * @throws {HexaplaError} `format.malformed` with line, column and the first thing that is broken
 */
export function validateXliff2(root: XmlElement): void {
  const version = attribute(root, 'version')!
  const core = CORES[version]!
  if (root.namespace !== core) throw refused(root, `version ${version} in the namespace ${root.namespace || 'of nobody'}`)
  checkStructure(root, core)
  const languages = { source: attribute(root, 'srcLang')!, target: attribute(root, 'trgLang') }
  for (const language of Object.values(languages))
    if (language !== null && !isTag(language)) throw refused(root, `${language.slice(0, 40)} is no language tag`)
  const files = elements(root, 'file')
  if (files.length === 0) throw refused(root, 'no file')
  unique(files, 'file')
  for (const file of files) {
    const inside = (name: string) => descendants(file, name).filter(({ namespace }) => namespace === core)
    const [units, groups] = [inside('unit'), inside('group')]
    if (units.length + groups.length === 0) throw refused(file, 'file without unit or group')
    unique(units, 'unit')
    unique(groups, 'group')
    checkSkeleton(file)
    for (const holder of [file, ...groups, ...units]) {
      checkNotes(holder)
      checkForeignIds(holder, core)
    }
    const unitIds = new Set(units.map((unit) => attribute(unit, 'id')!))
    for (const unit of units) checkUnit(unit, { languages, unitIds, core, file: attribute(file, 'id')! })
  }
  checkModules(root)
  checkInherited(root, { languages, core, lang: null, space: 'default' })
  for (const reference of ['mrk', 'sm', 'note'].flatMap((name) => descendants(root, name)))
    if (reference.namespace === core) checkReference(reference, root)
}

interface UnitContext {
  readonly languages: { readonly source: string; readonly target: string | null }
  readonly unitIds: ReadonlySet<string>
  readonly core: string
  readonly file: string
}

function checkUnit(unit: XmlElement, { languages, unitIds, core, file }: UnitContext): void {
  const parts = elements(unit).filter(({ name, namespace }) => namespace === core && (name === 'segment' || name === 'ignorable'))
  if (!parts.some(({ name }) => name === 'segment')) throw refused(unit, 'unit without a segment')
  const data = element(unit, 'originalData')
  if (data && elements(data, 'data').length === 0) throw refused(data, 'originalData without data')
  if (data) unique(elements(data, 'data'), 'data')
  const orders = new Map<number, XmlElement>()
  for (const [n, part] of parts.entries()) {
    if (!element(part, 'source')) throw refused(part, `${part.name} without a source`)
    const target = element(part, 'target')
    if (target && languages.target === null) throw refused(target, 'target without trgLang on xliff')
    if (attribute(part, 'subState') !== null && attribute(part, 'state') === null) throw refused(part, 'subState without state')
    const order = Number((target && attribute(target, 'order')) ?? n + 1)
    if (order > parts.length) throw refused(target!, `order ${order} of ${parts.length}`)
    const rival = orders.get(order)
    if (rival) throw refused(target ?? part, `two targets with order ${order}`)
    orders.set(order, target ?? part)
  }
  checkCodes(unit, parts, { file, unitIds })
}

function checkSkeleton(file: XmlElement): void {
  const skeleton = element(file, 'skeleton')
  if (!skeleton) return
  const filled = skeleton.children.some((child) => typeof child !== 'string' || child.trim() !== '')
  if (filled === (attribute(skeleton, 'href') !== null))
    throw refused(skeleton, filled ? 'skeleton with href and content' : 'skeleton with neither href nor content')
}

function checkNotes(holder: XmlElement): void {
  const notes = element(holder, 'notes')
  if (!notes) return
  if (elements(notes, 'note').length === 0) throw refused(notes, 'notes without a note')
  unique(
    elements(notes, 'note').filter((note) => attribute(note, 'id') !== null),
    'note',
  )
}

/** Elements of other people: their identifiers are unique in the file, group or unit that holds them. */
function checkForeignIds(holder: XmlElement, core: string): void {
  const seen = new Set<string>()
  const visit = (node: XmlElement) => {
    const id = node.attributes.find(({ qualified }) => qualified === 'id' || qualified === 'xml:id')?.value
    if (id !== undefined && seen.has(id)) throw refused(node, `two elements with the id ${id.slice(0, 40)}`)
    if (id !== undefined) seen.add(id)
    for (const child of elements(node)) visit(child)
  }
  for (const child of elements(holder)) if (child.namespace !== core && !child.namespace.startsWith('urn:oasis:')) visit(child)
}

/** xml:lang and xml:space hold for what is inside: a source in another language than srcLang is none. */
function checkInherited(
  node: XmlElement,
  { languages, core, lang, space }: { languages: UnitContext['languages']; core: string; lang: string | null; space: string },
): void {
  const own = attribute(node, 'xml:lang') ?? lang
  const spaces = attribute(node, 'xml:space') ?? space
  const wanted = node.name === 'source' ? languages.source : node.name === 'target' ? languages.target : null
  if (wanted !== null && own !== null && own.toLowerCase() !== wanted.toLowerCase())
    throw refused(node, `${node.name} in ${own.slice(0, 40)} instead of ${wanted}`)
  const [source, target] = [element(node, 'source'), element(node, 'target')]
  if (source && target && (attribute(source, 'xml:space') ?? spaces) !== (attribute(target, 'xml:space') ?? spaces))
    throw refused(target, 'source and target differ in xml:space')
  for (const child of elements(node))
    if (child.namespace === core) checkInherited(child, { languages, core, lang: own, space: spaces })
}

function unique(nodes: readonly XmlElement[], name: string): void {
  const seen = new Set<string>()
  for (const node of nodes) {
    const id = attribute(node, 'id') ?? ''
    if (seen.has(id)) throw refused(node, `two ${name} elements with the id ${id.slice(0, 40)}`)
    seen.add(id)
  }
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
