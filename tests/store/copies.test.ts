import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStores } from '../../src/store/open.ts'
import { backUpStore, restoreStore } from '../../src/store/sqlite/copies.ts'
import { openDatabase } from '../../src/store/sqlite/dialect.ts'

const folder = mkdtempSync(join(tmpdir(), 'hexapla-copies-'))
let files = 0
const newFile = () => join(folder, `${files++}`, 'hexapla.sqlite')
afterAll(() => rmSync(folder, { recursive: true }))

const statement = (id: string) => ({ id, title: id, titleKey: id, date: null, publisher: null, note: null })

/** A store that holds the statements named. */
async function storeOf(...ids: string[]): Promise<string> {
  const file = newFile()
  const stores = await openStores({ file })
  for (const id of ids) await stores.statements.save(statement(id))
  await stores.close()
  return file
}

async function holds(file: string, id: string): Promise<boolean> {
  const stores = await openStores({ file })
  const found = await stores.statements.find(id)
  await stores.close()
  return found !== null
}

describe('a copy of the store', () => {
  test('is one whole file, taken while the store is open and not yet written back', async () => {
    const file = await storeOf('charter')
    const open = await openStores({ file })
    await open.statements.save(statement('treaty'))
    const to = join(folder, 'copies', 'monday.sqlite')
    await backUpStore({ file, to })
    await open.statements.save(statement('protocol'))
    await open.close()
    expect(existsSync(`${to}-wal`)).toBe(false)
    expect([await holds(to, 'charter'), await holds(to, 'treaty'), await holds(to, 'protocol')]).toEqual([true, true, false])
  })

  test('put back gives what it held; what was there is kept beside it', async () => {
    const [then, file] = [await storeOf('charter'), await storeOf('treaty')]
    expect(await restoreStore({ from: then, file })).toBe(`${file}.before-restore`)
    expect([await holds(file, 'charter'), await holds(file, 'treaty')]).toEqual([true, false])
    expect(await holds(`${file}.before-restore`, 'treaty')).toBe(true)
  })

  test('can be put where nothing was', async () => {
    const file = newFile()
    expect(await restoreStore({ from: await storeOf('charter'), file })).toBeNull()
    expect(await holds(file, 'charter')).toBe(true)
  })

  test('is not put under a running server', async () => {
    const [from, file] = [await storeOf('charter'), await storeOf('treaty')]
    const server = await openStores({ file })
    await expect(restoreStore({ from, file })).rejects.toMatchObject({ code: 'store.in-use' })
    await server.close()
    expect([await holds(file, 'treaty'), existsSync(`${file}.restoring`)]).toEqual([true, false])
  })

  test.each([
    ['that is missing', 'file.not-found', () => join(folder, 'nowhere')],
    ['that is no database', 'file.unreadable', () => written('Dear reader, this is not a database. '.repeat(100))],
    [
      'that was cut off',
      'file.unreadable',
      async () => {
        const whole = readFileSync(await storeOf('charter'))
        return written(whole.subarray(0, Math.floor(whole.length / 2)))
      },
    ],
    [
      'from a later release',
      'store.newer',
      async () => {
        const file = await storeOf('charter')
        const database = openDatabase(file)
        database.exec(`insert into kysely_migration values ('9999_later', '2099-01-01')`)
        database.close()
        return file
      },
    ],
  ])('%s is refused as %s, and nothing changes', async (_name, code, copy) => {
    const file = await storeOf('treaty')
    await expect(restoreStore({ from: await copy(), file })).rejects.toMatchObject({ code })
    expect([await holds(file, 'treaty'), existsSync(`${file}.before-restore`)]).toEqual([true, false])
  })
})

function written(content: string | Uint8Array): string {
  const file = join(folder, `${files++}.sqlite`)
  writeFileSync(file, content)
  return file
}
