import { attribute, descendants, elements, type XmlElement } from '../xml/parse-xml.ts'
import { refused } from './types.ts'

/** What a step of a reference may name, in the order in which steps stand: file, group or unit, then one thing inside. */
const STEPS: Readonly<Record<string, number>> = { f: 0, g: 1, u: 1, n: 2, d: 2, t: 2, '': 2 }
const MODULES = new Set(['gls', 'mtc', 'res', 'ctr', 'slr', 'val', 'mda', 'fs', 'its', 'itsm', 'itsxlf', 'pgs'])

/** Fragment identifiers, section 4.7 of XLIFF 2.1: `#f=f1/u=1/n=n1`, `#1`, `#gls=t1`. Addresses elsewhere are not looked at. */
export function checkReference(node: XmlElement, root: XmlElement): void {
  const reference = attribute(node, 'ref')
  if (!reference?.startsWith('#')) return
  const bad = (reason: string) => refused(node, `ref="${reference.slice(0, 60)}": ${reason}`)
  const declared = new Set(
    root.attributes.filter(({ qualified }) => qualified.startsWith('xmlns:')).map(({ qualified }) => qualified.slice(6)),
  )
  let before = -1
  const seen = new Set<string>()
  const path = reference.slice(1)
  for (const step of (path.startsWith('/') ? path.slice(1) : path).split('/')) {
    const [, prefix = '', id] = /^(?:([^=]*)=)?(.*)$/s.exec(step)!
    if (!id || !/^[\p{L}\p{N}\p{M}.:_·-]+$/u.test(id)) throw bad('not an identifier')
    if (step.includes('=') && !/^[\p{L}\p{N}\p{M}._·-]+$/u.test(prefix)) throw bad('not a prefix')
    const rank = STEPS[prefix] ?? (prefix.length >= 2 && (MODULES.has(prefix) || declared.has(prefix)) ? 2 : null)
    if (rank === null) throw bad(prefix.length < 2 ? 'a prefix of its own has two letters or more' : `unknown prefix ${prefix}`)
    if (seen.has(prefix)) throw bad(`${prefix || 'identifier'} twice`)
    // Groups may be named before the unit; nothing stands after what is inside.
    if (rank < before || (rank === 2 && before === 2) || (prefix === 'g' && seen.has('u'))) throw bad('steps in the wrong order')
    seen.add(prefix)
    before = rank
    if (prefix === 'f' && !elements(root, 'file').some((file) => attribute(file, 'id') === id)) throw bad('no such file')
    if (prefix === 'u' && !descendants(root, 'unit').some((unit) => attribute(unit, 'id') === id)) throw bad('no such unit')
    if (prefix === 'g' && !descendants(root, 'group').some((group) => attribute(group, 'id') === id)) throw bad('no such group')
  }
}
