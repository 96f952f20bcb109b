import { type Kysely, sql } from 'kysely'
import { exactFirst } from '../exact-first.ts'
import type { Hit, PassageKeys, SearchStore } from '../stores.ts'
import type { Tables } from '../tables.ts'
import { visible, type WhoLooks } from '../visible.ts'

/**
 * A tsvector keeps 256 places of a word and a megabyte in all, and a paragraph may be longer: it is cut into pieces, which overlap so that a phrase
 * across a cut is found too. A longer phrase is looked for by its beginning.
 */
const PIECE = 256
const OVERLAP = 64
const STEP = PIECE - OVERLAP

/** Bytes of a word are limited to 2,046; three for a UTF-16 unit. */
const KEY_LENGTH = 600

/** Rows of one statement. */
const ROWS_AT_ONCE = 500

/** One row a piece; keys as we fold and split them, so that Chinese words, ё/е, Arabic letter forms and accents are found alike. */
export async function createSearchTable(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists passage (
    revision_id integer not null references revision on delete cascade,
    paragraph integer not null,
    piece integer not null,
    start_offset integer not null,
    end_offset integer not null,
    keys tsvector not null,
    primary key (revision_id, paragraph, piece)
  )`.execute(db)
  // Without the list of pending entries: a search must not have to walk what many imports have left there.
  await sql`create index if not exists passage_keys on passage using gin (keys) with (fastupdate = off)`.execute(db)
}

/** A key as a lexeme, so that nothing in it is an operator. */
const quoted = (key: string) => `'${key.slice(0, KEY_LENGTH).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

function pieces({ paragraph, start, end, keys }: PassageKeys) {
  const count = Math.max(1, Math.ceil((keys.length - OVERLAP) / STEP))
  return Array.from({ length: count }, (_, piece) => ({
    row: [paragraph, piece, start, end] as const,
    keys: keys
      .slice(piece * STEP, piece * STEP + PIECE)
      .map((key, n) => `${quoted(key)}:${n + 1}`)
      .join(' '),
  }))
}

export function searchStore(db: Kysely<Tables>, who: WhoLooks): SearchStore {
  return {
    async index(revision, passages) {
      await sql`delete from passage where revision_id = ${revision}`.execute(db)
      const rows = passages.flatMap(pieces)
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const values = rows
          .slice(from, from + ROWS_AT_ONCE)
          .map(({ row, keys }) => sql`(${sql.join([revision, ...row])}, ${keys}::tsvector)`)
        await sql`insert into passage (revision_id, paragraph, piece, start_offset, end_offset, keys) values ${sql.join(values)}`.execute(
          db,
        )
      }
    },
    async find(keys, { language, limit, offset, statement }) {
      if (keys.length === 0) return []
      // Words in this order beside each other. A long phrase is looked for by its beginning, and its last word does not go on.
      const exact = keys.slice(0, OVERLAP).map(quoted).join(' <-> ')
      const goesOn = keys.length <= OVERLAP
      const wanted = language === null ? sql`true` : sql`(r.language = ${language} or r.language like ${`${language}-%`})`
      const inside = statement === undefined ? sql`true` : sql`r.statement_id = ${statement}`
      const matches = {
        exact: sql`p.keys @@ ${exact}::tsquery`,
        begun: sql`p.keys @@ ${`${exact}:*`}::tsquery and not exists (select 1 from passage q
          where q.revision_id = p.revision_id and q.paragraph = p.paragraph and q.keys @@ ${exact}::tsquery)`,
      }
      const found = (words: 'exact' | 'begun') => sql`
        select distinct r.id as revision, r.statement_id as statement, r.language as language,
          p.paragraph as paragraph, p.start_offset as start, p.end_offset as "end"
        from passage p
        join revision r on r.id = p.revision_id
        join statement s on s.id = r.statement_id and ${visible(who, 's')}
        join version v on v.statement_id = r.statement_id and v.language = r.language and v.revision = r.number
        where ${matches[words]} and ${wanted} and ${inside}`
      return exactFirst(
        async (words, part) => {
          if (words === 'begun' && !goesOn) return []
          const { rows } = await sql<Hit>`${found(words)}
            order by r.id, p.paragraph
            limit ${part.limit} offset ${part.offset}`.execute(db)
          return rows
        },
        async () => {
          const { rows } = await sql<{ all: string }>`select count(*) as "all" from (${found('exact')}) f`.execute(db)
          return Number(rows[0]!.all)
        },
        { limit, offset },
      )
    },
  }
}
