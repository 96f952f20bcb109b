import type { Kysely } from 'kysely'
import type { PeopleStore, Person, Role, Scope, Token } from './stores.ts'
import type { Tables } from './tables.ts'

const PERSON = ['person.id', 'person.name', 'person.email', 'person.role'] as const

export function peopleStore(db: Kysely<Tables>): PeopleStore {
  return {
    async signIn({ issuer, subject, name, email }, { role, raise }) {
      const row = await db
        .insertInto('person')
        .values({ issuer, subject, name, email, role })
        .onConflict((c) => c.columns(['issuer', 'subject']).doUpdateSet({ name, email, ...(raise && { role }) }))
        .returning(['id', 'name', 'email', 'role'])
        .executeTakeFirstOrThrow()
      return row as Person
    },
    list: async () => (await db.selectFrom('person').select(PERSON).orderBy('id').execute()) as Person[],
    async setRole(person, role) {
      const row = await db
        .updateTable('person')
        .set({ role })
        .where('id', '=', person)
        .returning(['id', 'name', 'email', 'role'])
        .executeTakeFirst()
      return (row as Person | undefined) ?? null
    },
    async openSession({ hash, person, expires }) {
      await db.insertInto('session').values({ hash, person_id: person, expires }).execute()
    },
    async session(hash, now) {
      const row = await db
        .selectFrom('session')
        .innerJoin('person', 'person.id', 'session.person_id')
        .select(PERSON)
        .where('session.hash', '=', hash)
        .where('session.expires', '>', now)
        .executeTakeFirst()
      return (row as Person | undefined) ?? null
    },
    async endSession(hash) {
      await db.deleteFrom('session').where('hash', '=', hash).execute()
    },
    async addToken({ person, ...token }) {
      await db
        .insertInto('token')
        .values({ ...token, person_id: person, revoked: null })
        .execute()
    },
    async token(hash, now) {
      const row = await db
        .selectFrom('token')
        .innerJoin('person', 'person.id', 'token.person_id')
        .select([...PERSON, 'token.scope'])
        .where('token.hash', '=', hash)
        .where('token.revoked', 'is', null)
        .where((e) => e.or([e('token.expires', 'is', null), e('token.expires', '>', now)]))
        .executeTakeFirst()
      if (!row) return null
      const { scope, ...person } = row
      return { person: { ...person, role: person.role as Role }, scope: scope as Scope }
    },
    async tokens(person) {
      const rows = await db
        .selectFrom('token')
        .select(['id', 'name', 'scope', 'created', 'expires', 'revoked'])
        .where('person_id', '=', person)
        .orderBy('created')
        .execute()
      return rows as Token[]
    },
    async revokeToken(id, { person, at }) {
      const { numUpdatedRows } = await db
        .updateTable('token')
        .set({ revoked: at })
        .where('id', '=', id)
        .where('person_id', '=', person)
        .where('revoked', 'is', null)
        .executeTakeFirst()
      return Number(numUpdatedRows) > 0
    },
    async audit({ at, person, name, action, request }) {
      const { id } = await db
        .insertInto('audit')
        .values({ at, person_id: person, person_name: name, action, request, status: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    async setOutcome(entry, status) {
      await db.updateTable('audit').set({ status }).where('id', '=', entry).execute()
    },
    async auditLog({ before, limit }) {
      let rows = db
        .selectFrom('audit')
        .select(['id', 'at', 'person_id as person', 'person_name as name', 'action', 'request', 'status'])
        .orderBy('id', 'desc')
        .limit(limit)
      if (before !== null) rows = rows.where('id', '<', before)
      return rows.execute()
    },
  }
}
