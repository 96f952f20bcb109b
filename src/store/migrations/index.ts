import type { Migration } from 'kysely/migration'
import { up as createTables } from './0001_create_tables.ts'
import { up as addRemark } from './0002_add_remark.ts'
import { up as addPeople } from './0003_add_people.ts'
import { up as addConceptStep } from './0004_add_concept_step.ts'
import { up as addBundle } from './0005_add_bundle.ts'
import { up as indexEdits } from './0006_index_edits.ts'

/** Every migration, by the name it is recorded under. Never edited after a release; to add one: its file, its line. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_create_tables': { up: createTables },
  '0002_add_remark': { up: addRemark },
  '0003_add_people': { up: addPeople },
  '0004_add_concept_step': { up: addConceptStep },
  '0005_add_bundle': { up: addBundle },
  '0006_index_edits': { up: indexEdits },
}
