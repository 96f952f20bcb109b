import { AsyncLocalStorage } from 'node:async_hooks'
import type { Person, Role, Viewer } from '../../app/access.ts'

/** Who sent the request that is being answered. */
export interface Caller {
  /** Null for whoever has not signed in. */
  readonly person: Person | null
  readonly role: Role
}

/** Carried along with the request, so that stores and operations need not hand it through. */
export const calls = new AsyncLocalStorage<Caller>()

export const callerNow = (): Caller | null => calls.getStore() ?? null

/** What the stores show to whoever asks now. */
export function viewerNow(): Viewer | null {
  const caller = callerNow()
  return caller && { person: caller.person?.id ?? null, role: caller.role }
}
