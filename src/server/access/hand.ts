import type { Hand } from '../../../views/index.ts'
import { mayDo } from '../../app/access.ts'
import { callerNow } from './caller.ts'

/** Who would write terms in the request that is answered now. Where nobody has to sign in, everybody may, under any name. */
export function termHand(): Hand {
  const caller = callerNow()
  if (!caller) return { mayWrite: true, name: null }
  return { mayWrite: mayDo(caller.role, 'terminologist'), name: caller.person?.name ?? null }
}
