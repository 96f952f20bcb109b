import type { Request } from 'express'
import { HexaplaError } from '../errors.ts'

const ENTITY_TAG = /^(?:W\/)?"([^"]*)"$/

/** The tag of `If-Match` without quotation marks; null when the header is absent or allows any. */
export function readIfMatch(req: Request): string | null {
  const given = req.get('if-match')
  if (given === undefined || given === '*') return null
  const tag = ENTITY_TAG.exec(given)?.[1]
  if (tag === undefined) throw new HexaplaError('request.invalid', { reason: `If-Match: ${given.slice(0, 80)}` })
  return tag
}

/** Our entity tags are numbers of revisions. @throws {HexaplaError} `revision.stale` for any other: it can match nothing */
export function revisionOf(tag: string): number {
  const revision = /^\d{1,9}$/.test(tag) ? Number(tag) : Number.NaN
  if (Number.isNaN(revision)) throw new HexaplaError('revision.stale')
  return revision
}
