import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { invalid } from './arguments.ts'

export const isServer = (place: string) => /^postgres(?:ql)?:\/\//.test(place)

/** How to open a place that was typed. @throws {HexaplaError} `request.invalid` for another kind of address */
export function storeAt(place: string): { readonly file: string } | { readonly url: string } {
  if (isServer(place)) return { url: place }
  if (/^[a-z]+:\/\//.test(place)) throw invalid(`${place.slice(0, 20)}: a file, or an address postgres://…`)
  return { file: resolve(place) }
}

/** Where the data are, as it may be shown: without a password. */
export function placeName({ databaseUrl, databaseFile }: Config): string {
  if (databaseUrl === null) return databaseFile
  const url = new URL(databaseUrl)
  url.password = ''
  return url.href
}

export const hasData = ({ databaseUrl, databaseFile }: Config) => databaseUrl !== null || existsSync(databaseFile)

/** How to open where the data are. */
export const storeOf = ({ databaseUrl, databaseFile, connections }: Config) =>
  databaseUrl === null ? { file: databaseFile } : { url: databaseUrl, connections }
