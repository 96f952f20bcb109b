import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openStores } from '../../src/app/stores.ts'
import { createTranslator } from '../../src/i18n/index.ts'
import { inlineTools } from '../../src/server/api/api-parts.ts'
import { apiOperations } from '../../src/server/api/operations.ts'
import { STATUS } from '../../src/server/status.ts'

const rowsOf = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../docs', name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))

const speak = createTranslator('en')
const values = Object.fromEntries(
  ['id', 'language', 'tag', 'format', 'limit', 'line', 'column', 'reason', 'host', 'package', 'term'].map((name) => [
    name,
    `‹${name}›`,
  ]),
)

test('docs/errors.md has every code with its status and its sentence, and no other', () => {
  const rows = (Object.keys(STATUS) as (keyof typeof STATUS)[]).map(
    (code) => `| \`${code}\` | ${STATUS[code]} | ${speak(`error.${code}`, values)} |`,
  )
  expect(rowsOf('errors.md')).toEqual(rows)
})

test('docs/api.md has every operation with its summary, and no other', async () => {
  const stores = await openStores({ file: ':memory:' })
  const rows = apiOperations({ stores, queue: null, tools: inlineTools, reports: {} }).map(
    ({ method, path, summary }) => `| \`${method.toUpperCase()} ${path}\` | ${summary} |`,
  )
  expect(rowsOf('api.md').sort()).toEqual(rows.sort())
  await stores.close()
})
