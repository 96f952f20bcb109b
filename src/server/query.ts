import { z } from 'zod'

/** What `req.query` holds: a form sends a field twice for two ticked boxes, and an empty field for no choice. */
export type RawQuery = Readonly<Record<string, unknown>>

/** One string a name: repeated values are joined by commas, empty ones are dropped. Anything else is left to validation. */
export function singleValues(query: RawQuery): Record<string, unknown> {
  const entries = Object.entries(query).flatMap(([name, value]) => {
    const joined =
      Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.filter(Boolean).join(',') : value
    return joined === '' ? [] : [[name, joined] as const]
  })
  return Object.fromEntries(entries)
}

/** `en,ru,zh` → three values; white space around them is dropped. */
export const CommaList = z
  .string()
  .max(2000)
  .transform((list) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  )

export const Cursor = z.string().max(1000).describe('From `nextCursor` of the answer before.')
export const Limit = z.coerce.number().int().min(1).max(100).describe('How many at most, 1 to 100.')
