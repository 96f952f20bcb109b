import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { HexaplaError } from '../errors.ts'

/** Requests worked on at once. A page takes some hundredths of a second of one core: who comes behind so many would wait longer than anybody does. */
export const MOST_AT_ONCE = 256

/**
 * Refuses at once (503 with `Retry-After`) what could only be answered late, so that those who are let in are answered soon and memory stays bounded.
 * Stands before anything is read or looked up.
 */
export function shedLoad(most: number): RequestHandler {
  let running = 0
  return (_req: Request, res: Response, next: NextFunction) => {
    if (running >= most) throw new HexaplaError('server.busy')
    running++
    // Comes once, whether it was answered or the client has gone.
    res.once('close', () => running--)
    next()
  }
}
