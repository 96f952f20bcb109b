import { elements, type XmlElement } from '../../xml/parse-xml.ts'
import { changeTracking } from './change-tracking.ts'
import { glossary } from './glossary.ts'
import { matches } from './matches.ts'
import { metadata } from './metadata.ts'
import { resourceData } from './resource-data.ts'
import { checkSizes } from './size-restriction.ts'
import type { XliffModule } from './types.ts'
import { validation } from './validation.ts'

/** The modules whose content is checked, besides the attributes of size restriction. Of format style see structure.ts; ITS and plurals are not looked into. */
const MODULES: readonly XliffModule[] = [matches, glossary, metadata, resourceData, changeTracking, validation]
const NAMESPACE = /^urn:oasis:names:tc:xliff:([a-z]+):2\.\d$/

/** Checks what modules put into a document. @throws {HexaplaError} `format.malformed` with line and reason */
export function checkModules(root: XmlElement): void {
  const visit = (element: XmlElement, above: readonly XmlElement[]) => {
    const name = NAMESPACE.exec(element.namespace)?.[1]
    MODULES.find((module) => module.name === name)?.check(element, { above, root })
    checkSizes(element, { above, root })
    const inside = [...above, element]
    for (const child of elements(element)) visit(child, inside)
  }
  visit(root, [])
}
