import { checks } from '../compare/checks/index.ts'

/** Ids of all checks, in report order. */
export const CHECK_IDS: readonly string[] = checks.map(({ id }) => id)
