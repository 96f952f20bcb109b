import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { HexaplaError } from '../errors.ts'

export const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/**
 * On a loopback address answers only to loopback names. Else a foreign site could point its own name at 127.0.0.1
 * (DNS rebinding) and read and write here with the reader's browser, past the same-origin rule.
 * On any other address a name cannot be known here; the proxy in front decides.
 */
export function loopbackNamesOnly(listensOn: string): RequestHandler {
  if (!LOOPBACK.has(listensOn)) return (_req, _res, next) => next()
  return (req: Request, _res: Response, next: NextFunction) => {
    const host = (req.get('host') ?? '').replace(/:\d*$/, '').toLowerCase()
    if (!LOOPBACK.has(host)) throw new HexaplaError('request.invalid', { reason: `host ${host || '–'}` })
    next()
  }
}
