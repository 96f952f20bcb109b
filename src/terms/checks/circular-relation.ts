import type { TermbaseCheck } from './types.ts'

/** A concept that is wider than itself, or that took its own place, through others or at once. Each circle is found once, at its first concept. */
export const circularRelation: TermbaseCheck = {
  id: 'circular-relation',
  severity: 'major',
  *run({ concepts }) {
    yield* circles(new Map(concepts.map(({ id, broader = [] }) => [id, broader])))
    yield* circles(new Map(concepts.map(({ id, replacedBy }) => [id, replacedBy === undefined ? [] : [replacedBy]])))
  },
}

/** Depth first, with a stack of our own: chains may be long. Linear in concepts and relations. */
function* circles(ways: ReadonlyMap<string, readonly string[]>) {
  const done = new Set<string>()
  for (const start of ways.keys()) {
    const path: string[] = []
    const onPath = new Map<string, number>()
    const stack: { readonly id: string; next: number }[] = []
    const enter = (id: string) => {
      onPath.set(id, path.length)
      path.push(id)
      stack.push({ id, next: 0 })
    }
    if (!done.has(start)) enter(start)
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const other = ways.get(top.id)?.[top.next++]
      if (other === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
        stack.pop()
      } else if (onPath.has(other)) {
        const [first, ...others] = path.slice(onPath.get(other))
        yield { concept: first!, others }
      } else if (!done.has(other) && ways.has(other)) enter(other)
    }
  }
}
