import type { Stores } from '../store/stores.ts'

/**
 * What looks at a statement first and then writes does both under its lock, so that of two who have seen the same revision one is told that it is stale.
 * Held until the transaction ends.
 */
export const lockStatement = (open: Stores, statement: string): Promise<void> => open.lock(`statement ${statement}`)
