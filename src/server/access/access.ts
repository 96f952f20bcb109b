import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { mayDo, type Person, personOfSession, personOfToken } from '../../app/access.ts'
import type { Stores } from '../../app/stores.ts'
import { HexaplaError } from '../../errors.ts'
import { readCookie } from '../cookies.ts'
import { type Caller, calls } from './caller.ts'
import { neededRole } from './needed-role.ts'

export interface AccessOptions {
  readonly stores: Stores
  /** Name of the cookie that carries a session. */
  readonly cookie: string
  /** Who has not signed in may read public statements. */
  readonly publicReading: boolean
}

const isApi = (req: Request) => req.path.startsWith('/api/')

/** Finds out who asks, and lets through what their role allows. Everything behind it is done on their behalf. */
export function access({ stores, cookie, publicReading }: AccessOptions): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    const person = await personOf(req, { stores, cookie })
    const caller: Caller = { person, role: person?.role ?? 'reader' }
    const needed = neededRole(req)
    if (!person && !(publicReading && needed === 'reader' && req.method === 'GET')) return askToSignIn(req, res)
    if (!mayDo(caller.role, needed)) throw new HexaplaError('access.denied')
    calls.run(caller, next)
  }
}

/** A token that is not good is refused, also where nobody had to sign in: whoever sends one means it. */
async function personOf(req: Request, { stores, cookie }: Pick<AccessOptions, 'stores' | 'cookie'>): Promise<Person | null> {
  const now = new Date()
  const header = req.get('authorization')
  if (header !== undefined) {
    const person = await personOfToken(stores, /^Bearer (\S+)$/i.exec(header)?.[1] ?? '', now)
    if (!person) throw new HexaplaError('access.sign-in')
    return person
  }
  const session = readCookie(req, cookie)
  return session === undefined ? null : personOfSession(stores, session, now)
}

/** A page leads to the sign-in and back; a program is told. */
function askToSignIn(req: Request, res: Response): void {
  if (isApi(req) || req.method !== 'GET') throw new HexaplaError('access.sign-in')
  res.redirect(303, `/sign-in?to=${encodeURIComponent(req.originalUrl)}`)
}
