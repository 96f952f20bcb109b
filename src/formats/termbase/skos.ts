import type { Concept, Designation, Termbase } from '../../terms/types.ts'
import type { TermbaseFormat } from './types.ts'

/** Addresses of concepts: nothing answers there, they only have to be the same each time. */
const BASE = 'urn:hexapla:concept:'
const iri = (id: string) => BASE + encodeURIComponent(id)
/** How SKOS calls a term by its status: one preferred label a language, the rest alternative, what is not to be used hidden. */
function labelKinds(
  terms: readonly Designation[],
): { readonly kind: 'prefLabel' | 'altLabel' | 'hiddenLabel'; readonly term: Designation }[] {
  const preferred = terms.find(({ status }) => status === 'preferred')
  return terms.map((term) => ({
    term,
    kind:
      term === preferred ? 'prefLabel' : term.status === 'preferred' || term.status === 'admitted' ? 'altLabel' : 'hiddenLabel',
  }))
}

/**
 * SKOS with SKOS-XL (W3C, 2009) as Turtle: labels as plain literals for any reader, and as resources with status (`hx:status`) and note for those that
 * understand SKOS-XL. Only written.
 */
export const skosTurtle: TermbaseFormat = {
  id: 'skos',
  name: 'SKOS-XL (Turtle)',
  extension: '.ttl',
  mediaType: 'text/turtle',
  recognises: null,
  read: null,
  write({ concepts }: Termbase) {
    const head = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix hx: <urn:hexapla:terms:> .

<urn:hexapla:termbase> a skos:ConceptScheme .
`
    return head + concepts.map(turtleOf).join('')
  },
}

function turtleOf({ id, subject, definition, designations, broader = [] }: Concept): string {
  const statements = [
    'a skos:Concept',
    'skos:inScheme <urn:hexapla:termbase>',
    `skos:notation ${literal(id)}`,
    ...(subject === null ? [] : [`hx:subject ${literal(subject)}`]),
    ...(definition === '' ? [] : [`skos:definition ${literal(definition, 'en')}`]),
    ...broader.map((wider) => `skos:broader <${iri(wider)}>`),
  ]
  const labels: string[] = []
  for (const [language, terms] of Object.entries(designations))
    for (const [n, { kind, term }] of labelKinds(terms).entries()) {
      const label = `<${iri(id)}/${language}/${n}>`
      statements.push(`skos:${kind} ${literal(term.term, language)}`, `skosxl:${kind} ${label}`)
      const note = term.note === null ? '' : ` ; skos:note ${literal(term.note)}`
      labels.push(
        `${label} a skosxl:Label ; skosxl:literalForm ${literal(term.term, language)} ; hx:status ${literal(term.status)}${note} .\n`,
      )
    }
  return `\n<${iri(id)}> ${statements.join(' ;\n  ')} .\n${labels.join('')}`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const literal = (text: string, language?: string) =>
  `"${text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign]!).replace(/[\u0000-\u001f\u007f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"${language === undefined ? '' : `@${language}`}`

/** The same as JSON-LD 1.1, with the terms of SKOS spelled out in its context. Only written. */
export const skosJson: TermbaseFormat = {
  id: 'skos-json',
  name: 'SKOS-XL (JSON-LD)',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  recognises: null,
  read: null,
  write({ concepts }: Termbase) {
    const context = {
      skos: 'http://www.w3.org/2004/02/skos/core#',
      skosxl: 'http://www.w3.org/2008/05/skos-xl#',
      hx: 'urn:hexapla:terms:',
      inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
    }
    return `${JSON.stringify({ '@context': context, '@graph': concepts.map(jsonOf) }, null, 2)}\n`
  },
}

function jsonOf({ id, subject, definition, designations }: Concept): object {
  const labels: Record<string, object[]> = {}
  const add = (property: string, value: object) => (labels[property] ??= []).push(value)
  for (const [language, terms] of Object.entries(designations))
    for (const [n, { kind, term }] of labelKinds(terms).entries()) {
      const value = { '@value': term.term, '@language': language }
      add(`skos:${kind}`, value)
      add(`skosxl:${kind}`, {
        '@id': `${iri(id)}/${language}/${n}`,
        '@type': 'skosxl:Label',
        'skosxl:literalForm': value,
        'hx:status': term.status,
        ...(term.note === null ? {} : { 'skos:note': term.note }),
      })
    }
  return {
    '@id': iri(id),
    '@type': 'skos:Concept',
    inScheme: 'urn:hexapla:termbase',
    'skos:notation': id,
    ...(subject === null ? {} : { 'hx:subject': subject }),
    ...(definition === '' ? {} : { 'skos:definition': { '@value': definition, '@language': 'en' } }),
    ...labels,
  }
}
