import type { Stores } from '../store/stores.ts'
import { comparisonOf } from './comparison-of.ts'

/**
 * Aligns and compares every version of a statement with the source, each in a transaction of its own: what is done stays done when it is stopped, and what
 * is fresh is only looked up. Nothing to do for a statement that is not there any more.
 *
 * @param onProgress told before each version and at the end: versions done, versions in all
 * @returns number of versions compared
 */
export async function compareVersions(
  stores: Stores,
  statement: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const versions = await stores.statements.versions(statement)
  const source = versions.find(({ kind }) => kind === 'source')
  if (!source) return 0
  const others = versions.filter((version) => version !== source)
  for (const [done, version] of others.entries()) {
    onProgress(done, others.length)
    await comparisonOf(stores, source, version)
  }
  onProgress(others.length, others.length)
  return others.length
}
