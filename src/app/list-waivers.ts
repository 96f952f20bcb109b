import type { Stores, Waiver } from '../store/stores.ts'
import { chooseVersions } from './choose-versions.ts'

/** A waiver, and whether the texts are still the ones it was given for. */
export interface WaiverView extends Waiver {
  readonly valid: boolean
}

/** The findings of a statement that were set aside. @throws {HexaplaError} `statement.not-found` */
export async function listWaivers(stores: Stores, { statement }: { readonly statement: string }): Promise<WaiverView[]> {
  const { all } = await chooseVersions(stores, { statement })
  const current = new Set(all.map(({ hash }) => hash))
  const waivers = await stores.waivers.list(statement)
  return waivers.map((waiver) => ({ ...waiver, valid: current.has(waiver.sourceHash) && current.has(waiver.targetHash) }))
}
