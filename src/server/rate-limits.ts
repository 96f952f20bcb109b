import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { HexaplaError } from '../errors.ts'

/** Requests a minute and address. */
export interface RateLimits {
  readonly writes: number
  /** Reads that compare, report or search. */
  readonly heavyReads: number
}

/** Far above what one person does; enough to stop a loop gone wild. */
export const DEFAULT_RATE_LIMITS: RateLimits = { writes: 120, heavyReads: 600 }

const isWrite = (req: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(req.method)
const HEAVY = /^\/(?:api\/v1\/)?(?:statements\/|terms|concepts\/|reports|passages\/)/

function limit(perMinute: number, counts: (req: Request) => boolean): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (req) => !counts(req),
    handler: (_req, _res, next) => next(new HexaplaError('request.too-many')),
  })
}

export function rateLimits({ writes, heavyReads }: RateLimits): RequestHandler[] {
  return [limit(writes, isWrite), limit(heavyReads, (req) => !isWrite(req) && HEAVY.test(req.path))]
}
