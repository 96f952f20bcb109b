/** All addresses of pages, in one place; routes and links agree by calling these. */

type QueryValue = string | number | readonly string[] | null | undefined

/** Adds a query; values that are empty or absent are left out, lists are joined by commas. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const [bare = '', before = ''] = path.split('#')[0]!.split('?')
  const search = new URLSearchParams(before)
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    search.delete(name)
    if (text !== '') search.set(name, text)
  }
  const found = search.toString().replaceAll('%2C', ',')
  return found === '' ? bare : `${bare}?${found}`
}

export const statementAddress = (id: string) => `/statements/${encodeURIComponent(id)}`
/** Where the pairing of a version is corrected, at a bead. */
export function editorAddress(id: string, language: string, bead = 0): string {
  const address = `${statementAddress(id)}/edit/${encodeURIComponent(language)}`
  return bead === 0 ? address : `${withQuery(address, { from: bead })}#bead-${bead}`
}
/** What of a version is paired with the source, and what is not. */
export const coverageAddress = (id: string, language: string) =>
  `${statementAddress(id)}/coverage/${encodeURIComponent(language)}`
/** Where a text is compared with another of its language, word by word. */
export const revisionsAddress = (id: string, language: string) =>
  `${statementAddress(id)}/changes/${encodeURIComponent(language)}`
/** The same texts, all rows of them, as they go on paper. */
export const printAddress = (path: string) => withQuery(path, { print: 'on', from: null, find: null })
export const gridAddress = (id: string) => `${statementAddress(id)}/terms`
export const conceptAddress = (id: string) => `/terms/${encodeURIComponent(id)}`
/** What is done with a concept: `edit`, `history`; posted to: `state`, `restore`, `merge`, `remove`. */
export const conceptAction = (id: string, action: 'edit' | 'history' | 'state' | 'restore' | 'merge' | 'remove') =>
  `${conceptAddress(id)}/${action}`
export const CANDIDATES_ADDRESS = '/termbase/candidates'
export const candidateAddress = (key: string) => `${CANDIDATES_ADDRESS}/${encodeURIComponent(key)}`

/** Words of one revision of a version; it keeps working after edits because the hash names the revision. */
export interface PassageReference {
  readonly statement: string
  readonly language: string
  /** SHA-256 of the version's text, hexadecimal. */
  readonly hash: string
  readonly start: number
  readonly end: number
}

/** `/passages/<statement>/<language>/<hash>/<start>-<end>` */
export function passageAddress({ statement, language, hash, start, end }: PassageReference): string {
  return `/passages/${[statement, language, hash].map(encodeURIComponent).join('/')}/${start}-${end}`
}
