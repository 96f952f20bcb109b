import anyAscii from 'any-ascii'

const LONGEST = 60

/** An id for a title in any script: Latin letters, digits and hyphens; `statement` when nothing is left. */
export function slugOf(title: string): string {
  const words = anyAscii(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return words.slice(0, LONGEST).replace(/-+$/, '') || 'statement'
}
