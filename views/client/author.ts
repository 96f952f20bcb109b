/** The name a reader signs with, kept in this browser. */
const AUTHOR = 'hexapla.author'

/** What a field says, or its placeholder; what is said is kept. */
export function authorOf(field: HTMLInputElement): string {
  const name = field.value.trim()
  if (name !== '') localStorage.setItem(AUTHOR, name)
  return name || field.placeholder
}

export const storedAuthor = (): string => localStorage.getItem(AUTHOR) ?? ''
