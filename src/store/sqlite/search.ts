import { type Kysely, sql } from 'kysely'
import { exactFirst } from '../exact-first.ts'
import type { Hit, PassageKeys, SearchStore } from '../stores.ts'
import type { Tables } from '../tables.ts'
import { visible, type WhoLooks } from '../visible.ts'

/** Rows of one revision stand together: the row number is the revision times this, and the paragraph. */
const PARAGRAPHS = 2 ** 24

/**
 * Full text over our own folded tokens, so that Chinese words, ё/е, Arabic letter forms and accents are found alike; unicode61 only splits at the
 * spaces that we put. Beginnings of two to four letters are indexed by themselves, as many words share them. One row a paragraph; rows go with their revision.
 */
export async function createSearchIndex(db: Kysely<Tables>): Promise<void> {
  await sql`create virtual table if not exists passage using fts5(
    keys, start_offset unindexed, end_offset unindexed, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
  )`.execute(db)
  await sql`create trigger if not exists passage_gone after delete on revision begin
    delete from passage where rowid >= old.id * ${sql.lit(PARAGRAPHS)} and rowid < (old.id + 1) * ${sql.lit(PARAGRAPHS)};
  end`.execute(db)
}

/** A key as an FTS5 string: quotes doubled, so nothing in it is an operator. */
const quoted = (key: string) => `"${key.replaceAll('"', '""')}"`

export function searchStore(db: Kysely<Tables>, who: WhoLooks): SearchStore {
  return {
    async index(revision: number, passages: readonly PassageKeys[]) {
      const first = revision * PARAGRAPHS
      await sql`delete from passage where rowid >= ${first} and rowid < ${first + PARAGRAPHS}`.execute(db)
      for (const { paragraph, start, end, keys } of passages) {
        await sql`insert into passage (rowid, keys, start_offset, end_offset)
          values (${first + paragraph}, ${keys.join(' ')}, ${start}, ${end})`.execute(db)
      }
    },
    async find(keys, { language, limit, offset, statement = null }) {
      if (keys.length === 0) return []
      // Words in this order beside each other.
      const phrase = quoted(keys.join(' '))
      const matches = { exact: phrase, begun: `${phrase} * NOT ${phrase}` }
      const from = (match: string) => sql`from passage p
        join revision r on r.id = p.rowid / ${sql.lit(PARAGRAPHS)}
        join statement s on s.id = r.statement_id and ${visible(who, 's')}
        join version v on v.statement_id = r.statement_id and v.language = r.language and v.revision = r.number
        where passage match ${match} and (${language} is null or r.language = ${language} or r.language like ${`${language ?? ''}-%`})
          and (${statement} is null or r.statement_id = ${statement})`
      return exactFirst(
        async (words, part) => {
          const { rows } = await sql<Hit>`
            select r.id as revision, r.statement_id as statement, r.language as language,
              p.rowid % ${sql.lit(PARAGRAPHS)} as paragraph, p.start_offset as start, p.end_offset as end
            ${from(matches[words])}
            order by p.rowid
            limit ${part.limit} offset ${part.offset}`.execute(db)
          return rows
        },
        async () => {
          const { rows } = await sql<{ all: number }>`select count(*) as "all" ${from(matches.exact)}`.execute(db)
          return Number(rows[0]!.all)
        },
        { limit, offset },
      )
    },
  }
}
