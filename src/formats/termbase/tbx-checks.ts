import { attribute, elements, type XmlElement } from '../xml/parse-xml.ts'

export interface TbxProblem {
  readonly line: number
  readonly column: number
  readonly reason: string
}

const MIN = ['administrativeStatus', 'customerSubset', 'partOfSpeech', 'subjectField', 'externalCrossReference', 'date']
const BASIC = [
  ...MIN,
  'context',
  'crossReference',
  'definition',
  'geographicalUsage',
  'grammaticalGender',
  'projectSubset',
  'responsibility',
  'source',
  'termLocation',
  'termType',
  'transactionType',
  'xGraphic',
]
/** Data categories of the public dialects; other dialects name their own. */
const DIALECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  'TBX-Core': new Set(),
  'TBX-Min': new Set(MIN),
  'TBX-Basic': new Set(BASIC),
}
/** Elements whose `type` is the data category (DCA). */
const TYPED = new Set(['admin', 'adminNote', 'descrip', 'descripNote', 'ref', 'termNote', 'transac', 'transacNote', 'xref'])
const GROUPS = ['adminGrp', 'descripGrp', 'transacGrp']
const MAY_HOLD: Readonly<Record<string, ReadonlySet<string>>> = {
  text: new Set(['body', 'back']),
  body: new Set(['conceptEntry', 'termEntry']),
  conceptEntry: new Set([...TYPED, ...GROUPS, 'note', 'date', 'langSec', 'langSet']),
  langSec: new Set([...TYPED, ...GROUPS, 'note', 'date', 'termSec', 'tig', 'ntig']),
  termSec: new Set([...TYPED, ...GROUPS, 'note', 'date', 'term', 'termNoteGrp']),
}
export const RENAMED: Readonly<Record<string, string>> = { termEntry: 'conceptEntry', langSet: 'langSec', tig: 'termSec' }

/** What a file breaks of TBX: its structure (ISO 30042:2019, clause 8), and the data categories of a public dialect. In the order of the file. */
export function tbxProblems(root: XmlElement): TbxProblem[] {
  const dialect = DIALECTS[attribute(root, 'type') ?? '']
  const core = root.namespace
  const problems: TbxProblem[] = []
  const report = ({ line, column }: XmlElement, reason: string) => void problems.push({ line, column, reason })
  const visit = (node: XmlElement) => {
    const name = RENAMED[node.name] ?? node.name
    const allowed = MAY_HOLD[name]
    for (const child of elements(node)) {
      const own = child.namespace === core
      if (allowed && own && !allowed.has(child.name)) report(child, `${child.name} inside ${node.name}`)
      if (own && TYPED.has(child.name)) {
        const type = attribute(child, 'type')
        if (!type) report(child, `${child.name} without a type`)
        else if (dialect && !dialect.has(type)) report(child, `${type} is no data category of ${attribute(root, 'type')}`)
      }
      if (!own && dialect && allowed && !dialect.has(child.name))
        report(child, `${child.name} is no data category of ${attribute(root, 'type')}`)
      visit(child)
    }
    const has = (...names: string[]) => elements(node).some((child) => names.includes(child.name))
    if (name === 'conceptEntry' && !has('langSec', 'langSet')) report(node, `${node.name} without a language`)
    if (name === 'langSec' && attribute(node, 'xml:lang') === null) report(node, `${node.name} without xml:lang`)
    if (name === 'langSec' && !has('termSec', 'tig', 'ntig')) report(node, `${node.name} without a term`)
    if (name === 'termSec' && elements(node, 'term').length !== 1)
      report(node, `${node.name} with ${elements(node, 'term').length} terms`)
  }
  visit(root)
  if (!['dca', 'dct', null].includes(attribute(root, 'style'))) report(root, `style ${attribute(root, 'style')}`)
  return problems
}
