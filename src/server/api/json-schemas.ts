import { z } from 'zod'

export type JsonSchema = Readonly<Record<string, unknown>>

/** Collects the named parts of schemas while these are turned into JSON Schema (draft 2020-12, as in OpenAPI 3.1). */
export interface SchemaCollector {
  /** Named parts so far, by name. Their references read `<prefix><name>`. */
  readonly named: Readonly<Record<string, JsonSchema>>
  /** @param io `input`: what is accepted; `output`: what is answered */
  convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema
}

function readdress(value: unknown, address: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => readdress(item, address))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, held]) => {
    if (key !== '$ref' || typeof held !== 'string') return [key, readdress(held, address)]
    return [key, address(held.replace('#/$defs/', ''))]
  })
  return Object.fromEntries(entries)
}

/** @param address where the schema of a name stands */
export function collectSchemas(address: (name: string) => string): SchemaCollector {
  const named: Record<string, JsonSchema> = {}
  return {
    named,
    convert(schema, io) {
      const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io }) as Record<string, unknown>
      for (const [name, part] of Object.entries(($defs ?? {}) as Record<string, unknown>)) {
        named[name] = readdress(part, address) as JsonSchema
      }
      return readdress(rest, address) as JsonSchema
    },
  }
}
