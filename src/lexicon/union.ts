/** Merges ascending lists into one, each number once. */
export function union(lists: readonly ArrayLike<number>[]): number[] {
  const filled = lists.filter(({ length }) => length > 0)
  if (filled.length === 1) return Array.from(filled[0]!)
  return [...new Set(filled.flatMap((list) => Array.from(list)))].sort((a, b) => a - b)
}
