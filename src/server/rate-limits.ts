import type { Request, RequestHandler } from 'express'
import { type ClientRateLimitInfo, ipKeyGenerator, type Options, rateLimit, type Store } from 'express-rate-limit'
import type { Stores } from '../app/stores.ts'
import { HexaplaError } from '../errors.ts'
import { callerNow } from './access/caller.ts'

/** Requests a minute and person, or address where nobody signs in. */
export interface RateLimits {
  readonly writes: number
  /** Reads that compare, report or search. */
  readonly heavyReads: number
}

/** Far above what one person does; enough to stop a loop gone wild. */
export const DEFAULT_RATE_LIMITS: RateLimits = { writes: 120, heavyReads: 600 }

const WINDOW_MS = 60_000
const isWrite = (req: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(req.method)
const HEAVY =
  /^\/(?:api\/v1\/)?(?:statements\/|terms|termbase|candidates|suggestions|equivalents|widget|concepts\/|reports|passages\/)/

/** Counts in the database, so that all processes count together. */
class SharedCounts implements Store {
  readonly localKeys = false
  private windowMs = WINDOW_MS
  private readonly stores: Stores
  constructor(stores: Stores) {
    this.stores = stores
  }
  init({ windowMs }: Options): void {
    this.windowMs = windowMs
  }
  async increment(key: string): Promise<ClientRateLimitInfo> {
    const { hits, ends } = await this.stores.countRequest(key, { now: new Date(), ms: this.windowMs })
    return { totalHits: hits, resetTime: ends }
  }
  async decrement(): Promise<void> {}
  async resetKey(): Promise<void> {}
}

function limit(
  name: string,
  perMinute: number,
  { counts, stores }: { counts: (req: Request) => boolean; stores: Stores | null },
) {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (req) => !counts(req),
    keyGenerator: (req) => `${name} ${callerNow()?.person?.id ?? ipKeyGenerator(req.ip ?? '')}`,
    handler: (_req, _res, next) => next(new HexaplaError('request.too-many')),
    ...(stores && { store: new SharedCounts(stores) }),
  })
}

/** @param stores where several processes count together; null: this one alone, in memory */
export function rateLimits({ writes, heavyReads }: RateLimits, stores: Stores | null): RequestHandler[] {
  return [
    limit('writes', writes, { counts: isWrite, stores }),
    limit('reads', heavyReads, { counts: (req) => !isWrite(req) && HEAVY.test(req.path), stores }),
  ]
}
