/**
 * Starts work on the items of a list and gives the results in its order, never more than `ahead` of them begun and not yet given: what waits in
 * memory does not grow with the list. `start` must not reject; what was begun when the signal comes is still given.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  start: (item: Item, index: number) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly index: number; readonly result: Result }> {
  const begun: Promise<Result>[] = []
  for (let index = 0; index < items.length && !signal?.aborted; index++) {
    while (begun.length < Math.min(items.length, index + ahead)) begun.push(start(items[begun.length]!, begun.length))
    const result = await begun[index]!
    delete begun[index]
    yield { index, result }
  }
}
