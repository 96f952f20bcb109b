import type { Kysely } from 'kysely'
import type { BundleStore } from './stores.ts'
import type { Tables } from './tables.ts'
import type { WhoLooks } from './visible.ts'

export function bundleStore(db: Kysely<Tables>, who: WhoLooks): BundleStore {
  return {
    async save({ id, owner, created, content }) {
      const values = { owner_id: owner, created, content_base64: Buffer.from(content).toString('base64') }
      await db
        .insertInto('bundle')
        .values({ id, ...values })
        .onConflict((c) => c.column('id').doUpdateSet(values))
        .execute()
    },
    async find(id) {
      const row = await db.selectFrom('bundle').select(['owner_id', 'content_base64']).where('id', '=', id).executeTakeFirst()
      const viewer = who()
      const mayHave = viewer === null || viewer.role === 'administrator' || row?.owner_id === viewer.person
      return row && mayHave ? new Uint8Array(Buffer.from(row.content_base64, 'base64')) : null
    },
    async removeBefore(time) {
      await db.deleteFrom('bundle').where('created', '<', time).execute()
    },
  }
}
