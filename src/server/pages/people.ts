import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { AccountPage, AuditPage, PeoplePage, render } from '../../../views/index.ts'
import { createToken, type Person, ROLES, SCOPES, type Scope, scopesOf } from '../../app/access.ts'
import { HexaplaError } from '../../errors.ts'
import { callerNow } from '../access/caller.ts'
import { singleValues } from '../query.ts'
import { STATUS } from '../status.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const ENTRIES = 100

const TokenForm = z.object({
  name: z.string().trim().min(1).max(200),
  scope: z.enum(SCOPES as [Scope, ...Scope[]]),
  days: z.coerce.number().int().min(1).max(3_650).exactOptional(),
})
const PersonPath = z.object({ person: z.coerce.number().int().min(1).max(2_147_483_647) })
const RoleForm = z.object({ role: z.enum(ROLES as [Person['role'], ...Person['role'][]]) })
const AuditQuery = z.object({ before: z.coerce.number().int().min(1).max(2_147_483_647).exactOptional() })

/** Whoever has signed in; without sign-in these pages are not there. */
function signedIn(): Person {
  const caller = callerNow()
  if (!caller) throw new HexaplaError('route.not-found')
  if (!caller.person) throw new HexaplaError('access.sign-in')
  return caller.person
}

/** The pages of people: their own account with its tokens; for administrators everybody's role, and what was written by whom. */
export function peoplePages({ stores, chrome }: Pick<PageContext, 'stores' | 'chrome'>): Router {
  const router = Router()
  const form = express.urlencoded({ extended: false, limit: '20kb', parameterLimit: 20 })

  const showAccount = async (req: Request, res: Response, more: { secret?: string; error?: HexaplaError } = {}) => {
    const person = signedIn()
    const { secret, error } = more
    const view = {
      ...{ chrome: chrome(req), person, tokens: await stores.people.tokens(person.id), scopes: scopesOf(person.role) },
      ...{ secret, error: error && { code: error.code, detail: error.detail } },
    }
    // A secret must not lie in any cache.
    res.status(error ? STATUS[error.code] : 200).set('Cache-Control', 'no-store')
    res.send(render(AccountPage, view))
  }

  router.get('/account', (req, res) => showAccount(req, res))

  router.post('/account/tokens', form, async (req, res) => {
    const person = signedIn()
    try {
      const input = readInput(TokenForm, singleValues(req.body ?? {}), chrome(req).language)
      const { secret } = await createToken(stores, { ...input, person }, new Date())
      await showAccount(req, res, { secret })
    } catch (error) {
      if (!(error instanceof HexaplaError)) throw error
      await showAccount(req, res, { error })
    }
  })

  router.post('/account/tokens/:token/revoke', async (req, res) => {
    await stores.people.revokeToken(req.params.token.slice(0, 100), { person: signedIn().id, at: new Date().toISOString() })
    res.redirect(303, '/account')
  })

  router.get('/people', async (req, res) => {
    signedIn()
    res.send(render(PeoplePage, { chrome: chrome(req), people: await stores.people.list(), roles: ROLES }))
  })

  router.post('/people/:person/role', form, async (req, res) => {
    signedIn()
    const { language } = chrome(req)
    const { person } = readInput(PersonPath, req.params, language)
    const { role } = readInput(RoleForm, req.body ?? {}, language)
    if (!(await stores.people.setRole(person, role))) throw new HexaplaError('route.not-found')
    res.redirect(303, '/people')
  })

  router.get('/audit', async (req, res) => {
    signedIn()
    const shown = chrome(req)
    const { before = null } = readInput(AuditQuery, singleValues(req.query), shown.language)
    const entries = await stores.people.auditLog({ before, limit: ENTRIES })
    const last = entries.length === ENTRIES ? entries.at(-1)!.id : null
    res.send(render(AuditPage, { chrome: shown, entries, before: last }))
  })

  return router
}
