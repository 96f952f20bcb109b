import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTranslator } from '../../src/i18n/index.ts'
import { STATUS } from '../../src/server/status.ts'

const document = readFileSync(resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8')

const speak = createTranslator('en')
const values = Object.fromEntries(
  ['id', 'language', 'tag', 'format', 'limit', 'line', 'column', 'reason'].map((name) => [name, `‹${name}›`]),
)

test('docs/errors.md has every code with its status and its sentence, and no other', () => {
  const rows = (Object.keys(STATUS) as (keyof typeof STATUS)[]).map(
    (code) => `| \`${code}\` | ${STATUS[code]} | ${speak(`error.${code}`, values)} |`,
  )
  expect(document.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
})
