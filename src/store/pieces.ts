/** SQLite binds at most 32,766 values in a statement, PostgreSQL 65,535; a row of the widest table has 11. */
const ROWS_AT_ONCE = 1_000

/** Rows in portions that one statement can take. */
export function inPieces<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, n) =>
    rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
  )
}
