import type { Stores } from '../store/stores.ts'
import { compareVersions } from './compare-versions.ts'
import { ENGINES } from './engine-versions.ts'
import { hashOf } from './hash.ts'

const PAGE = 100

/**
 * Brings the results of all statements up to date after another termbase or a newer engine; without such a change it is one look-up. What is
 * done stays done, so a refresh that is stopped goes on where it was.
 *
 * @param onProgress told after each statement
 * @returns number of statements looked at
 */
export async function refreshComparisons(stores: Stores, onProgress: (statement: string) => void = () => {}): Promise<number> {
  const stamp = hashOf([ENGINES, await stores.termbase.hash()])
  if ((await stores.derived.freshFor()) === stamp) return 0
  let [count, after]: [number, string | null] = [0, null]
  for (;;) {
    const page = await stores.statements.list({ after, limit: PAGE, query: null })
    for (const { id } of page) {
      await compareVersions(stores, id)
      onProgress(id)
    }
    count += page.length
    if (page.length < PAGE) break
    after = page.at(-1)!.id
  }
  await stores.derived.markFresh(stamp)
  return count
}
