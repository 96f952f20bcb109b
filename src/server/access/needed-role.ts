import type { Request } from 'express'
import type { Role } from '../../app/access.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a request needs; the first line that fits holds. Writes that no line names need an editor. */
const NEEDS: readonly { readonly path: RegExp; readonly writes?: boolean; readonly role: Role }[] = [
  { path: /^(?:\/api\/v1)?\/(?:people|audit)(?:\/|$)/, role: 'administrator' },
  { path: /^\/metrics$/, role: 'administrator' },
  { path: /^(?:\/api\/v1)?\/jobs\//, writes: true, role: 'administrator' },
  { path: /^\/api\/v1\/(?:concepts|termbase|terms)(?:\/|$)|^\/(?:terms|termbase)(?:\/|$)/, writes: true, role: 'terminologist' },
  // Nothing is stored, or only a file to fetch.
  { path: /^(?:\/api\/v1)?\/reports$/, writes: true, role: 'reader' },
  { path: /^\/api\/v1\/(?:detect|align)$/, writes: true, role: 'reader' },
  { path: /^\/(?:api\/v1\/tokens|account\/tokens)(?:\/|$)/, writes: true, role: 'reader' },
  { path: /^\/sign-out$/, writes: true, role: 'reader' },
]

export function neededRole({ method, path }: Pick<Request, 'method' | 'path'>): Role {
  const writes = !SAFE.has(method)
  const need = NEEDS.find((one) => one.path.test(path) && (!one.writes || writes))
  return need?.role ?? (writes ? 'editor' : 'reader')
}
