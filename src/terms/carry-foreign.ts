import type { Concept } from './types.ts'

/**
 * What a file said about a concept beyond our model, and its weights, moved along when the concept is edited: what belonged to a term goes where the term now stands, and
 * goes with a term that is taken out.
 */
export function carryForeign(before: Concept | null, after: Omit<Concept, 'foreign'>): Concept {
  const { foreign: _, ...concept } = after as Concept
  const carried = (before?.foreign ?? []).flatMap(({ at, node }) => {
    const [language = '', index] = at.split('/')
    if (index === undefined) return language === '' || concept.designations[language] ? [{ at, node }] : []
    const term = before!.designations[language]?.[Number(index)]?.term
    const now = concept.designations[language]?.findIndex((designation) => designation.term === term) ?? -1
    return now < 0 ? [] : [{ at: `${language}/${now}`, node }]
  })
  const weights = concept.weights ?? before?.weights
  return { ...concept, ...(weights && { weights }), ...(carried.length > 0 && { foreign: carried }) }
}
