import { z } from 'zod'
import type { Person } from '../../app/access.ts'
import { createToken, ROLES, SCOPES } from '../../app/access.ts'
import { HexaplaError } from '../../errors.ts'
import { callerNow } from '../access/caller.ts'
import { Limit } from '../query.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'
import { StatementId } from './statement-schemas.ts'

const RoleSchema = z.enum(ROLES as [string, ...string[]]).describe('Each may do what those before it may.')
const ScopeSchema = z.enum(SCOPES as [string, ...string[]]).describe('The most that the token allows; never more than the role.')

const PersonSchema = z
  .strictObject({ id: z.int(), name: z.string(), email: z.string().nullable(), role: RoleSchema })
  .meta({ id: 'Person' })

const TokenSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    scope: ScopeSchema,
    created: z.string(),
    expires: z.string().nullable(),
    revoked: z.string().nullable(),
  })
  .meta({ id: 'Token' })

const NewTokenSchema = TokenSchema.extend({
  secret: z.string().describe('Sent as "Authorization: Bearer …". Shown this once.'),
}).meta({
  id: 'NewToken',
})

const TokenInput = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    scope: ScopeSchema,
    days: z.int().min(1).max(3_650).describe('How long it holds; for good when left out.').exactOptional(),
  })
  .meta({ id: 'TokenInput' })

const AuditSchema = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        id: z.int(),
        at: z.string(),
        person: z.int().nullable(),
        name: z.string(),
        action: z.string().describe('Method and path.'),
        request: z.string().describe('Id of the request, as in the log.'),
        status: z.int().nullable().describe('null: it never ended.'),
      }),
    ),
  })
  .meta({ id: 'AuditLog' })

/** Whoever has signed in. Without sign-in there are no people. */
function signedIn(): Person {
  const person = callerNow()?.person
  if (!person) throw new HexaplaError('access.sign-in')
  return person
}

export const peopleOperations = ({ stores }: Pick<ApiParts, 'stores'>): readonly Operation[] => [
  operation({
    id: 'whoAmI',
    method: 'get',
    path: '/me',
    tag: 'people',
    summary: 'Who has signed in, or carries the token.',
    answers: { 200: { description: 'The person, with the role in force.', schema: PersonSchema } },
    errors: ['access.sign-in'],
    run: async () => ({ body: signedIn() }),
  }),
  operation({
    id: 'listTokens',
    method: 'get',
    path: '/tokens',
    tag: 'people',
    summary: 'Your tokens, without their secrets.',
    answers: {
      200: { description: 'The tokens.', schema: z.strictObject({ tokens: z.array(TokenSchema) }).meta({ id: 'TokenList' }) },
    },
    errors: ['access.sign-in'],
    run: async () => ({ body: { tokens: await stores.people.tokens(signedIn().id) } }),
  }),
  operation({
    id: 'createToken',
    method: 'post',
    path: '/tokens',
    tag: 'people',
    summary: 'A new token for a program that works in your name.',
    body: TokenInput,
    answers: { 201: { description: 'The token with its secret.', schema: NewTokenSchema } },
    errors: ['access.sign-in', 'access.denied'],
    run: async ({ body }) => ({
      status: 201,
      body: await createToken(stores, { ...body, scope: body.scope as 'read', person: signedIn() }, new Date()),
    }),
  }),
  operation({
    id: 'revokeToken',
    method: 'delete',
    path: '/tokens/{token}',
    tag: 'people',
    summary: 'Makes one of your tokens worthless, at once.',
    pathParameters: z.strictObject({ token: z.string().min(1).max(100).describe('Id of the token.') }),
    answers: { 204: { description: 'It is.', mediaTypes: [] } },
    errors: ['access.sign-in', 'route.not-found'],
    async run({ path }) {
      const done = await stores.people.revokeToken(path.token, { person: signedIn().id, at: new Date().toISOString() })
      if (!done) throw new HexaplaError('route.not-found')
      return { status: 204, body: '' }
    },
  }),
  operation({
    id: 'listPeople',
    method: 'get',
    path: '/people',
    tag: 'people',
    summary: 'Everybody who has ever signed in. For administrators.',
    answers: {
      200: { description: 'The people.', schema: z.strictObject({ people: z.array(PersonSchema) }).meta({ id: 'PersonList' }) },
    },
    errors: ['access.sign-in', 'access.denied'],
    run: async () => ({ body: { people: await stores.people.list() } }),
  }),
  operation({
    id: 'setRole',
    method: 'put',
    path: '/people/{person}/role',
    tag: 'people',
    summary: 'Gives a person a role. For administrators.',
    pathParameters: z.strictObject({ person: z.coerce.number().int().min(1).max(2_147_483_647).describe('Id of the person.') }),
    body: z.strictObject({ role: RoleSchema }).meta({ id: 'RoleInput' }),
    answers: { 200: { description: 'The person.', schema: PersonSchema } },
    errors: ['access.sign-in', 'access.denied', 'route.not-found'],
    async run({ path, body }) {
      const person = await stores.people.setRole(path.person, body.role as Person['role'])
      if (!person) throw new HexaplaError('route.not-found')
      return { body: person }
    },
  }),
  operation({
    id: 'showAuditLog',
    method: 'get',
    path: '/audit',
    tag: 'people',
    summary: 'What was written by whom, newest first. For administrators.',
    queryParameters: z.strictObject({
      before: z.coerce.number().int().min(1).max(2_147_483_647).describe('Entries older than this one.').exactOptional(),
      limit: Limit.exactOptional(),
    }),
    answers: { 200: { description: 'The entries.', schema: AuditSchema } },
    errors: ['access.sign-in', 'access.denied'],
    run: async ({ query }) => ({
      body: { entries: await stores.people.auditLog({ before: query.before ?? null, limit: query.limit ?? 100 }) },
    }),
  }),
  operation({
    id: 'setVisibility',
    method: 'put',
    path: '/statements/{statement}/visibility',
    tag: 'people',
    summary: 'Who sees a statement: everybody who may read, or its owner and administrators.',
    pathParameters: z.strictObject({ statement: StatementId }),
    body: z.strictObject({ visibility: z.enum(['public', 'private']) }).meta({ id: 'VisibilityInput' }),
    answers: {
      200: {
        description: 'As it is now.',
        schema: z.strictObject({ visibility: z.enum(['public', 'private']) }).meta({ id: 'Visibility' }),
      },
    },
    errors: ['statement.not-found', 'store.read-only', 'store.full'],
    async run({ path, body }) {
      if (!(await stores.statements.find(path.statement)))
        throw new HexaplaError('statement.not-found', { id: path.statement.slice(0, 80) })
      await stores.statements.setVisibility(path.statement, body.visibility)
      return { body: { visibility: await stores.statements.visibility(path.statement) } }
    },
  }),
]
