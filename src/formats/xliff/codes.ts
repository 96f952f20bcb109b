import { attribute, element, elements, type XmlElement } from '../xml/parse-xml.ts'
import { refused } from './types.ts'

const CODES = new Set(['ph', 'pc', 'sc', 'ec'])
const MARKS = new Set(['mrk', 'sm'])
const CAN = ['canCopy', 'canDelete', 'canReorder', 'canOverlap']
const SUB_TYPES: Readonly<Record<string, string>> = { lb: 'fmt', pb: 'fmt', b: 'fmt', i: 'fmt', u: 'fmt', var: 'ui' }

type Kind = 'segment' | 'code' | 'pair' | 'mark'

/** Constraints on the inline elements of a unit, section 4.3 and 4.7 of XLIFF 2.1. Sources are looked at as one text, targets as another, in their order. */
export function checkCodes(
  unit: XmlElement,
  parts: readonly XmlElement[],
  { file, unitIds }: { readonly file: string; readonly unitIds: ReadonlySet<string> },
): void {
  const data = new Set(elements(element(unit, 'originalData') ?? unit, 'data').map((entry) => attribute(entry, 'id')))
  const notes = new Set(elements(element(unit, 'notes') ?? unit, 'note').map((note) => attribute(note, 'id')))
  const order = (part: XmlElement, n: number) => Number(attribute(element(part, 'target')!, 'order') ?? n + 1)
  const translated = parts.map((part, n) => ({ part, n })).filter(({ part }) => element(part, 'target') !== null)
  const inTargets = translated.sort((a, b) => order(a.part, a.n) - order(b.part, b.n)).map(({ part }) => part)
  const sources = parts.flatMap((part) => inline(element(part, 'source')!))
  const targets = inTargets.flatMap((part) => inline(element(part, 'target')!))

  const known = new Map<string, Kind>()
  for (const part of parts) claim(part, known, 'segment')
  const segments = new Map(known)
  for (const node of sources) claim(node, known, kindOf(node))
  const own = new Map(segments)
  for (const node of targets) {
    claim(node, own, kindOf(node))
    const twin = known.get(attribute(node, 'id') ?? '')
    if (twin && twin !== kindOf(node)) throw refused(node, `${node.name} with the id of another kind of element`)
  }
  for (const side of [sources, targets]) {
    checkPairs(side)
    checkOrder(side)
    for (const node of side) {
      checkCode(node, { data, unitIds })
      checkMark(node, { notes, file, unit: attribute(unit, 'id')! })
      checkCopy(node, [...sources, ...targets])
    }
  }
  checkKept(parts, targets)
}

function inline(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((child) => [child, ...inline(child)])
}

function kindOf({ name }: XmlElement): Kind {
  return MARKS.has(name) ? 'mark' : name === 'pc' || name === 'sc' ? 'pair' : 'code'
}

function claim(node: XmlElement, known: Map<string, Kind>, kind: Kind): void {
  const id = attribute(node, 'id')
  if (id === null) return
  if (known.has(id)) throw refused(node, `two elements with the id ${id.slice(0, 40)} in a unit`)
  known.set(id, kind)
}

/** Beginnings and ends, of codes and of marks. */
function checkPairs(side: readonly XmlElement[]): void {
  const open = new Map<string, XmlElement>()
  const marks = new Map<string, XmlElement>()
  for (const node of side) {
    const [id, start, isolated] = [attribute(node, 'id'), attribute(node, 'startRef'), attribute(node, 'isolated') === 'yes']
    if (node.name === 'sc') open.set(id!, node)
    else if (node.name === 'sm') marks.set(id!, node)
    else if (node.name === 'em') {
      if (!marks.delete(start!)) throw refused(node, 'em without an sm before it')
    } else if (node.name === 'ec') {
      if (isolated) {
        if (id === null) throw refused(node, 'isolated ec without an id')
        if (start !== null) throw refused(node, 'isolated ec with startRef')
        continue
      }
      if (start === null) throw refused(node, 'ec with neither startRef nor isolated')
      if (id !== null) throw refused(node, 'ec with id and startRef')
      if (attribute(node, 'dir') !== null) throw refused(node, 'dir on the end of a code')
      const begin = open.get(start)
      if (!begin) throw refused(node, 'ec without an sc before it')
      if (attribute(begin, 'isolated') === 'yes') throw refused(begin, 'isolated sc with an end')
      for (const can of CAN)
        if (
          (attribute(begin, can) ?? 'yes').replace('firstNo', 'no') !== (attribute(node, can) ?? 'yes').replace('firstNo', 'no')
        )
          throw refused(node, `${can} differs between the two ends of a code`)
      open.delete(start)
    }
  }
  for (const begin of open.values())
    if (attribute(begin, 'isolated') !== 'yes') throw refused(begin, 'sc without an end, not isolated')
  for (const mark of marks.values()) throw refused(mark, 'sm without an em')
}

/** Codes that may not change places begin with one that says firstNo; none of them may be copied or left out. */
function checkOrder(side: readonly XmlElement[]): void {
  let begun = false
  for (const node of side.filter(({ name }) => CODES.has(name))) {
    const reorder = attribute(node, 'canReorder') ?? 'yes'
    if (reorder === 'yes') continue
    if (attribute(node, 'canCopy') !== 'no' || attribute(node, 'canDelete') !== 'no')
      throw refused(node, `canReorder="${reorder}" without canCopy="no" and canDelete="no"`)
    if (reorder === 'firstNo') begun = true
    else if (!begun) throw refused(node, 'canReorder="no" without firstNo before it')
  }
}

function checkCode(
  node: XmlElement,
  { data, unitIds }: { data: ReadonlySet<string | null>; unitIds: ReadonlySet<string> },
): void {
  if (node.name === 'cp') {
    const code = Number.parseInt(attribute(node, 'hex')!, 16)
    const allowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff)
    if (allowed || code > 0x10ffff)
      throw refused(node, `cp for ${attribute(node, 'hex')}, which ${allowed ? 'XML can hold' : 'is no character'}`)
  }
  if (!CODES.has(node.name)) return
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const reference = attribute(node, name)
    if (reference !== null && !data.has(reference))
      throw refused(node, `${name}="${reference.slice(0, 40)}": no such data in the unit`)
  }
  for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd'])
    for (const id of (attribute(node, name) ?? '').split(/\s+/).filter(Boolean))
      if (!unitIds.has(id)) throw refused(node, `${name}: no unit ${id.slice(0, 40)} in the file`)
  const [type, subType] = [attribute(node, 'type'), attribute(node, 'subType')]
  if (subType === null) return
  if (type === null) throw refused(node, 'subType without type')
  const wanted = SUB_TYPES[/^xlf:(.*)$/.exec(subType)?.[1] ?? '']
  if (wanted && wanted !== type) throw refused(node, `subType ${subType} with type ${type}`)
}

/** A comment says something itself, or refers to a note of its unit. */
function checkMark(
  node: XmlElement,
  { notes, file, unit }: { readonly notes: ReadonlySet<string | null>; readonly file: string; readonly unit: string },
): void {
  if (!MARKS.has(node.name) || attribute(node, 'type') !== 'comment') return
  const [value, reference] = [attribute(node, 'value'), attribute(node, 'ref')]
  if ((value === null) === (reference === null))
    throw refused(node, value === null ? 'comment with neither value nor ref' : 'comment with value and ref')
  if (reference === null) return
  const steps = new Map(
    reference
      .replace(/^#\/?/, '')
      .split('/')
      .map((step) => step.split('=', 2) as [string, string]),
  )
  const here = (steps.get('f') ?? file) === file && (steps.get('u') ?? unit) === unit && steps.has('f') <= steps.has('u')
  if (!reference.startsWith('#') || !here || !notes.has(steps.get('n') ?? ''))
    throw refused(node, 'comment that refers to no note of its unit')
}

function checkCopy(node: XmlElement, all: readonly XmlElement[]): void {
  const original = CODES.has(node.name) ? attribute(node, 'copyOf') : null
  if (original === null) return
  if (['dataRef', 'dataRefStart', 'dataRefEnd'].some((name) => attribute(node, name) !== null))
    throw refused(node, 'copyOf with data of its own')
  const copied = all.find((other) => CODES.has(other.name) && attribute(other, 'id') === original)
  if (!copied || copied === node) throw refused(node, `copyOf="${original.slice(0, 40)}": no such code in the unit`)
  if (attribute(copied, 'canCopy') === 'no') throw refused(node, 'copy of a code that may not be copied')
}

/** A code that may not be left out stands somewhere in the targets, once its segment is translated. */
function checkKept(parts: readonly XmlElement[], targets: readonly XmlElement[]): void {
  const kept = new Set(targets.map((node) => attribute(node, 'id')))
  for (const part of parts) {
    const target = element(part, 'target')
    if (!target) continue
    for (const node of inline(element(part, 'source')!))
      if (
        CODES.has(node.name) &&
        attribute(node, 'canDelete') === 'no' &&
        attribute(node, 'id') !== null &&
        !kept.has(attribute(node, 'id'))
      )
        throw refused(target, `code ${attribute(node, 'id')} may not be left out`)
  }
}
