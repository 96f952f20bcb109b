import type { Workbench } from '../../src/app/workbench.ts'

/** How the reader wants the texts to look, besides which ones: comes from the query of the address. */
export interface Look {
  /** Marks and menus step back; the words alone stay. */
  readonly reading?: boolean | undefined
  /** Languages whose columns stay in place while the others are scrolled sideways. */
  readonly pinned?: readonly string[] | undefined
  /** Below texts that are not in Latin letters, the same in Latin letters. */
  readonly latin?: boolean | undefined
}

/** The most columns that can be kept in place: more would leave no room for the others. */
export const MOST_PINNED = 3

/** The columns in the order they are shown: those kept in place first. */
export function shownOrder({ columns }: Pick<Workbench, 'columns'>, { pinned = [] }: Look): readonly number[] {
  const rank = (n: number) => (pinned.includes(columns[n]!.language) ? 0 : 1)
  return [...columns.keys()].sort((a, b) => rank(a) - rank(b))
}

/** True if the text of a language is not in Latin letters, so that its words can be shown in them. */
export function isForeignScript(text: string): boolean {
  return /[\p{L}--\p{Script=Latin}]/v.test(text)
}
