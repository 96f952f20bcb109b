import { type Request, type Response, Router } from 'express'
import * as oidc from 'openid-client'
import { endSession, openSession, type Role } from '../../app/access.ts'
import type { Stores } from '../../app/stores.ts'
import { HexaplaError } from '../../errors.ts'
import { readCookie } from '../cookies.ts'

export interface SignInOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  /** Where this server is reached: `https://hexapla.example`. */
  readonly url: string
  /** E-mail addresses or subjects of those who are administrators. */
  readonly administrators: readonly string[]
  /** Of whoever signs in for the first time. */
  readonly firstRole: Role
}

/** `__Host-`: the browser takes it over HTTPS only, and no other host can set it. */
export const sessionCookie = ({ url }: Pick<SignInOptions, 'url'>) =>
  url.startsWith('https:') ? '__Host-hexapla' : 'hexapla-session'
const ATTEMPT = 'hexapla-sign-in'
const ATTEMPT_MS = 600_000
const SESSION_MS = 12 * 3_600_000

/** Only a path of ours: nobody is sent elsewhere after signing in. */
const safePath = (to: unknown) => (typeof to === 'string' && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-') ? to : '/')

/** `/sign-in` leads to the identity provider (OpenID Connect, code flow with PKCE), `/signed-in` back; `/sign-out` ends the session. */
export function signInRoutes(stores: Stores, options: SignInOptions): Router {
  const router = Router()
  const secure = options.url.startsWith('https:')
  const cookie = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
  const returnTo = new URL('/signed-in', options.url).href
  let known: Promise<oidc.Configuration> | undefined
  /** Asked when it is first needed: a provider that is down must not keep this server from starting. */
  const provider = () =>
    (known ??= discover(options).catch((error) => {
      known = undefined
      throw error
    }))

  router.get('/sign-in', async (req: Request, res: Response) => {
    const configuration = await provider().catch(failed)
    const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
    const attempt = Buffer.from(JSON.stringify({ verifier, state, nonce, to: safePath(req.query.to) })).toString('base64url')
    res.cookie(ATTEMPT, attempt, { ...cookie, maxAge: ATTEMPT_MS })
    const there = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnTo,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    res.set('Cache-Control', 'no-store').redirect(303, there.href)
  })

  router.get('/signed-in', async (req: Request, res: Response) => {
    const attempt = readAttempt(req)
    const here = new URL(req.originalUrl, options.url)
    const configuration = await provider().catch(failed)
    const { claims, info } = await grant(configuration, here, attempt).catch(failed)
    const email = typeof info.email === 'string' && info.email_verified !== false ? info.email : null
    const administrator = options.administrators.some((name) => name === claims.sub || (email !== null && name === email))
    const name = [info.name, info.preferred_username, email].find((one) => typeof one === 'string' && one !== '')
    const person = await stores.people.signIn(
      { issuer: claims.iss, subject: claims.sub, name: String(name ?? claims.sub).slice(0, 200), email },
      { role: administrator ? 'administrator' : options.firstRole, raise: administrator },
    )
    res.clearCookie(ATTEMPT, cookie)
    res.cookie(sessionCookie(options), await openSession(stores, person.id, new Date()), { ...cookie, maxAge: SESSION_MS })
    res.set('Cache-Control', 'no-store').redirect(303, attempt.to)
  })

  router.post('/sign-out', async (req: Request, res: Response) => {
    const session = readCookie(req, sessionCookie(options))
    if (session !== undefined) await endSession(stores, session)
    res.clearCookie(sessionCookie(options), cookie).redirect(303, '/')
  })

  return router
}

interface Attempt {
  readonly verifier: string
  readonly state: string
  readonly nonce: string
  readonly to: string
}

function readAttempt(req: Request): Attempt {
  try {
    const { verifier, state, nonce, to } = JSON.parse(Buffer.from(readCookie(req, ATTEMPT) ?? '', 'base64url').toString())
    if ([verifier, state, nonce].every((value) => typeof value === 'string')) return { verifier, state, nonce, to: safePath(to) }
  } catch {
    // Falls through: no cookie of ours.
  }
  throw new HexaplaError('access.sign-in-failed')
}

/** Plain HTTP only where nobody can listen: an issuer on this machine. */
async function discover({ issuer, clientId, clientSecret }: SignInOptions): Promise<oidc.Configuration> {
  const address = new URL(issuer)
  const local = address.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
  return oidc.discovery(address, clientId, clientSecret ?? undefined, clientSecret === null ? oidc.None() : undefined, {
    timeout: 10,
    ...(local && { execute: [oidc.allowInsecureRequests] }),
  })
}

async function grant(configuration: oidc.Configuration, here: URL, { verifier, state, nonce }: Attempt) {
  const tokens = await oidc.authorizationCodeGrant(configuration, here, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  const asked = configuration.serverMetadata().userinfo_endpoint && claims.name === undefined
  const info = asked ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
  return { claims, info: info as Readonly<Record<string, unknown>> }
}

/** What the provider and the library say stays in the log: it may hold codes. */
const failed = (cause: unknown): never => {
  throw new HexaplaError('access.sign-in-failed', {}, { cause })
}
