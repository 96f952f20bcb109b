import { attribute, descendants, element, elements, type XmlElement } from '../xml/parse-xml.ts'
import type { ListLevel } from './list-numbers.ts'

/** A list: what counts together, and how. */
export interface NumberedList {
  /** Lists of one abstract definition count on; an overridden start begins anew. */
  readonly counter: string
  readonly levels: readonly ListLevel[]
}

export interface Numbering {
  /** List and level (from 0) of a paragraph, from its own properties or those of its style; null where it has none. */
  of(properties: XmlElement | null): { readonly list: NumberedList; readonly level: number } | null
}

const valOf = (parent: XmlElement | null, name: string) => {
  const found = parent && element(parent, name)
  return found ? attribute(found, 'val') : null
}

/** Reads `numbering.xml` and the list properties of `styles.xml`. */
export function readNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const abstract = new Map<string, ListLevel[]>()
  for (const definition of numbering ? elements(numbering, 'abstractNum') : [])
    abstract.set(attribute(definition, 'abstractNumId') ?? '', elements(definition, 'lvl').map(levelOf))
  const lists = new Map<string, NumberedList>()
  for (const num of numbering ? elements(numbering, 'num') : []) {
    const id = attribute(num, 'numId') ?? ''
    const base = valOf(num, 'abstractNumId') ?? ''
    const levels = [...(abstract.get(base) ?? [])]
    let own = false
    for (const override of elements(num, 'lvlOverride')) {
      const at = Number(attribute(override, 'ilvl') ?? 0)
      const replaced = element(override, 'lvl')
      const start = valOf(override, 'startOverride')
      if (replaced) levels[at] = levelOf(replaced)
      if (start !== null && levels[at]) levels[at] = { ...levels[at], start: Number(start) }
      own ||= start !== null
    }
    lists.set(id, { counter: own ? `num ${id}` : `abstract ${base}`, levels })
  }
  const byStyle = new Map<string, XmlElement>()
  for (const style of styles ? descendants(styles, 'style') : []) byStyle.set(attribute(style, 'styleId') ?? '', style)
  return {
    of(properties) {
      const style = valOf(properties, 'pStyle')
      const own = properties && element(properties, 'numPr')
      const found = { id: valOf(own, 'numId'), level: valOf(own, 'ilvl') }
      // A style may stand on another; a ring of styles ends after ten steps.
      for (let id = style, depth = 0; id !== null && depth < 10 && found.id === null; depth++) {
        const definition: XmlElement | undefined = byStyle.get(id)
        const inherited = definition && element(definition, 'pPr')
        const list = inherited && element(inherited, 'numPr')
        found.id = valOf(list ?? null, 'numId')
        found.level ??= valOf(list ?? null, 'ilvl')
        id = valOf(definition ?? null, 'basedOn')
      }
      const list = found.id === null ? undefined : lists.get(found.id)
      return list ? { list, level: Math.min(8, Math.max(0, Number(found.level ?? 0) || 0)) } : null
    },
  }
}

const levelOf = (level: XmlElement): ListLevel => ({
  format: valOf(level, 'numFmt') ?? 'decimal',
  pattern: valOf(level, 'lvlText') ?? '',
  start: Number(valOf(level, 'start') ?? 1) || 1,
})
