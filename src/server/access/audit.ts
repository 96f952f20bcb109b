import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Stores } from '../../app/stores.ts'
import { callerNow } from './caller.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Writes down who does what, before it is done; how it ended afterwards. An entry without an end is a request that never ended. Neither bodies nor queries
 * are kept.
 */
export function auditWrites(stores: Stores): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    const caller = callerNow()
    if (SAFE.has(req.method) || !caller) return next()
    const entry = await stores.people.audit({
      at: new Date().toISOString(),
      person: caller.person?.id ?? null,
      name: caller.person?.name ?? '–',
      action: `${req.method} ${req.path.slice(0, 300)}`,
      request: String(req.id),
    })
    res.on('finish', () => {
      stores.people.setOutcome(entry, res.statusCode).catch((err: unknown) => req.log.error({ err }, 'audit'))
    })
    next()
  }
}
