import { type Kysely, sql } from 'kysely'
import type { Hit, PassageKeys, SearchStore } from '../stores.ts'
import type { Tables } from '../tables.ts'

/**
 * Full text over our own folded tokens, so that Chinese words, ё/е, Arabic letter forms and accents are found alike; unicode61 only splits at the
 * spaces that we put. One row a paragraph.
 */
export async function createSearchIndex(db: Kysely<Tables>): Promise<void> {
  await sql`create virtual table if not exists passage using fts5(
    keys, revision_id unindexed, paragraph unindexed, start_offset unindexed, end_offset unindexed,
    tokenize = 'unicode61 remove_diacritics 0'
  )`.execute(db)
}

/** A key as an FTS5 string: quotes doubled, so nothing in it is an operator. */
const quoted = (key: string) => `"${key.replaceAll('"', '""')}"`

export function searchStore(db: Kysely<Tables>): SearchStore {
  return {
    async index(revision: number, passages: readonly PassageKeys[]) {
      await sql`delete from passage where revision_id = ${revision}`.execute(db)
      for (const { paragraph, start, end, keys } of passages) {
        await sql`insert into passage (keys, revision_id, paragraph, start_offset, end_offset)
          values (${keys.join(' ')}, ${revision}, ${paragraph}, ${start}, ${end})`.execute(db)
      }
    },
    async find(keys, { language, limit, offset }) {
      if (keys.length === 0) return []
      // Words in this order beside each other; the last may go on (prefix).
      const phrase = `${quoted(keys.join(' '))} *`
      const { rows } = await sql<Hit>`
        select r.id as revision, r.statement_id as statement, r.language as language, p.paragraph as paragraph, p.start_offset as start, p.end_offset as end
        from passage p
        join revision r on r.id = p.revision_id
        join version v on v.statement_id = r.statement_id and v.language = r.language and v.revision = r.number
        where passage match ${phrase} and (${language} is null or r.language = ${language} or r.language like ${`${language ?? ''}-%`})
        order by r.statement_id, v.position, p.paragraph
        limit ${limit} offset ${offset}`.execute(db)
      return rows
    },
  }
}
