import type { NextFunction, Request, Response } from 'express'
import { HexaplaError } from '../errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site makes a browser send (cross-site request forgery).
 *
 * There is no session to steal yet, but anybody who reaches the port may write, so a page elsewhere must not be able to write
 * through its reader's browser. Every current browser sends `Sec-Fetch-Site` or `Origin` with such requests and no page can
 * forge them; a request with neither comes from a program, which could forge anything and has no cookies to abuse.
 */
export function sameOriginWrites(req: Request, _res: Response, next: NextFunction): void {
  if (!SAFE.has(req.method) && isForeign(req)) {
    throw new HexaplaError('request.invalid', { reason: 'the request comes from another site' })
  }
  next()
}

function isForeign(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = req.get('origin')
  return origin !== undefined && hostOf(origin) !== req.get('host')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
