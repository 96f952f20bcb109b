import { createHash, randomBytes } from 'node:crypto'
import { HexaplaError } from '../errors.ts'
import type { Person, Role, Scope, Stores, Token } from '../store/stores.ts'

export type { AuditEntry, Person, Role, Scope, Token, Viewer } from '../store/stores.ts'

/** From the least to the most that is allowed; each may do what those before it may. */
export const ROLES: readonly Role[] = ['reader', 'editor', 'terminologist', 'administrator']
export const SCOPES: readonly Scope[] = ['read', 'write', 'administer']

/** The most that a token of a scope may do, whoever carries it. */
const MOST: Readonly<Record<Scope, Role>> = { read: 'reader', write: 'terminologist', administer: 'administrator' }

export const mayDo = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)

const SESSION_MS = 12 * 3_600_000
const TOKEN = /^hxp_[\w-]{43}$/

/** Secrets are drawn here, shown once, and known afterwards by their hash only: 256 random bits need no salt. */
const secret = () => randomBytes(32).toString('base64url')
const hashOfSecret = (given: string) => createHash('sha256').update(given).digest('hex')

/** A new session of twelve hours. @returns the secret that its cookie carries */
export async function openSession(stores: Stores, person: number, now: Date): Promise<string> {
  const drawn = secret()
  const expires = new Date(now.getTime() + SESSION_MS).toISOString()
  await stores.people.openSession({ hash: hashOfSecret(drawn), person, expires })
  return drawn
}

export const personOfSession = (stores: Stores, given: string, now: Date): Promise<Person | null> =>
  stores.people.session(hashOfSecret(given), now.toISOString())

export const endSession = (stores: Stores, given: string): Promise<void> => stores.people.endSession(hashOfSecret(given))

/** Who carries a token, with the role that it lends; null for one that is unknown, revoked or expired. */
export async function personOfToken(stores: Stores, given: string, now: Date): Promise<Person | null> {
  if (!TOKEN.test(given)) return null
  const found = await stores.people.token(hashOfSecret(given), now.toISOString())
  if (!found) return null
  const most = MOST[found.scope]
  return { ...found.person, role: mayDo(found.person.role, most) ? most : found.person.role }
}

/** What a token of somebody in this role can be made for. */
export const scopesOf = (role: Role): readonly Scope[] =>
  SCOPES.filter((scope) => scope !== 'administer' || role === 'administrator')

export interface NewToken {
  readonly name: string
  readonly scope: Scope
  /** Days from now; never when left out. */
  readonly days?: number | undefined
}

/** @returns the token with its secret, which is shown this once */
export async function createToken(
  stores: Stores,
  { person, name, scope, days }: NewToken & { readonly person: Person },
  now: Date,
): Promise<Token & { readonly secret: string }> {
  if (!mayDo(person.role, MOST[scope]) && scope === 'administer') throw new HexaplaError('access.denied')
  const drawn = `hxp_${secret()}`
  const expires = days === undefined ? null : new Date(now.getTime() + days * 86_400_000).toISOString()
  const token = { id: randomBytes(8).toString('hex'), name, scope, created: now.toISOString(), expires }
  await stores.people.addToken({ ...token, hash: hashOfSecret(drawn), person: person.id })
  return { ...token, revoked: null, secret: drawn }
}
