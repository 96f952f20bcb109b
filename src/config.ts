import { resolve } from 'node:path'
import { z } from 'zod'
import { HexaplaError } from './errors.ts'

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HEXAPLA_DATA: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'postgres://…')
    .refine((url) => URL.canParse(url), 'postgres://user:password@host:5432/database')
    .optional(),
  HEXAPLA_CONNECTIONS: z.coerce.number().int().min(2).max(1_000).default(10),
  HEXAPLA_WORKERS: z.coerce.number().int().min(0).max(256).optional(),
  HEXAPLA_URL: z.url({ protocol: /^https?$/ }).optional(),
  HEXAPLA_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  HEXAPLA_OIDC_CLIENT_ID: z.string().min(1).optional(),
  HEXAPLA_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  HEXAPLA_ADMINISTRATORS: z.string().default(''),
  HEXAPLA_FIRST_ROLE: z.enum(['reader', 'editor', 'terminologist', 'administrator']).default('reader'),
  HEXAPLA_PUBLIC_READING: z.enum(['yes', 'no']).default('no'),
  HEXAPLA_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  HEXAPLA_TEXT_LIMIT: z.coerce.number().int().min(1_000).max(50_000_000).default(5_000_000),
  HEXAPLA_EMBEDDINGS: z.string().min(1).optional(),
  HEXAPLA_EMBEDDINGS_MODEL: z.string().min(1).optional(),
  HEXAPLA_EMBEDDINGS_KEY: z.string().min(1).optional(),
  HEXAPLA_CHROMIUM: z.string().min(1).optional(),
  HEXAPLA_TEMPLATE: z.string().min(1).optional(),
  HEXAPLA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** How people sign in (OpenID Connect). */
export interface SignInConfig {
  readonly issuer: string
  readonly clientId: string
  /** Never shown or logged; null for a public client. */
  readonly clientSecret: string | null
  /** Where this server is reached. */
  readonly url: string
  /** E-mail addresses or subjects. */
  readonly administrators: readonly string[]
  readonly firstRole: 'reader' | 'editor' | 'terminologist' | 'administrator'
}

/** Everything that may be set from outside. Read once, validated, frozen. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Folder of the database; made when it is missing. */
  readonly dataFolder: string
  readonly databaseFile: string
  /** A PostgreSQL database, which is used instead of the file; null without one. Holds a password: never shown or logged. */
  readonly databaseUrl: string | null
  /** Most connections of this process to it. */
  readonly connections: number
  /** Folder of the user's own lexicons; need not be there. */
  readonly lexiconFolder: string
  /** Threads of this process that run jobs; null when nothing was said. */
  readonly workers: number | null
  /** Null: nobody signs in, and whoever reaches the server may do everything. */
  readonly signIn: SignInConfig | null
  /** Public statements are shown to those who have not signed in. */
  readonly publicReading: boolean
  /** Proxies in front, whose word on the caller's address is taken. */
  readonly proxies: number
  /** Most bytes of one uploaded text. */
  readonly textLimit: number
  /** Where sentence vectors come from (an HTTP service or a folder with a model); place null: nowhere. The key is never shown or logged. */
  readonly embeddings: { readonly place: string | null; readonly model: string | null; readonly key: string | null }
  /** The program that prints PDFs; null: one on the PATH. */
  readonly chromium: string | null
  /** Folder of the template of the reports that the pages give; null: none. */
  readonly templateFolder: string | null
  readonly logLevel: string
}

/** @throws {HexaplaError} `request.invalid` naming the variable that cannot be used */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new HexaplaError('request.invalid', { field: issue.path.join('.'), reason: issue.message })
  }
  const { HOST, PORT, HEXAPLA_DATA, DATABASE_URL, HEXAPLA_CONNECTIONS, HEXAPLA_WORKERS, HEXAPLA_TEXT_LIMIT, HEXAPLA_LOG_LEVEL } =
    parsed.data
  const dataFolder = resolve(HEXAPLA_DATA)
  return Object.freeze({
    host: HOST,
    port: PORT,
    dataFolder,
    databaseFile: resolve(dataFolder, 'hexapla.sqlite'),
    databaseUrl: DATABASE_URL ?? null,
    connections: HEXAPLA_CONNECTIONS,
    lexiconFolder: resolve(dataFolder, 'lexicons'),
    workers: HEXAPLA_WORKERS ?? null,
    signIn: signInOf(parsed.data),
    publicReading: parsed.data.HEXAPLA_PUBLIC_READING === 'yes',
    proxies: parsed.data.HEXAPLA_PROXIES,
    textLimit: HEXAPLA_TEXT_LIMIT,
    embeddings: {
      place: parsed.data.HEXAPLA_EMBEDDINGS ?? null,
      model: parsed.data.HEXAPLA_EMBEDDINGS_MODEL ?? null,
      key: parsed.data.HEXAPLA_EMBEDDINGS_KEY ?? null,
    },
    chromium: parsed.data.HEXAPLA_CHROMIUM ?? null,
    templateFolder: parsed.data.HEXAPLA_TEMPLATE === undefined ? null : resolve(parsed.data.HEXAPLA_TEMPLATE),
    logLevel: HEXAPLA_LOG_LEVEL,
  })
}

function signInOf({
  HEXAPLA_OIDC_ISSUER: issuer,
  HEXAPLA_OIDC_CLIENT_ID: clientId,
  HEXAPLA_OIDC_CLIENT_SECRET: clientSecret,
  HEXAPLA_URL: url,
  HEXAPLA_ADMINISTRATORS: administrators,
  HEXAPLA_FIRST_ROLE: firstRole,
}: z.output<typeof environment>): SignInConfig | null {
  if (issuer === undefined && clientId === undefined) return null
  const missing = Object.entries({ HEXAPLA_OIDC_ISSUER: issuer, HEXAPLA_OIDC_CLIENT_ID: clientId, HEXAPLA_URL: url }).find(
    ([, value]) => value === undefined,
  )
  if (missing) throw new HexaplaError('request.invalid', { field: missing[0], reason: `${missing[0]} missing` })
  const names = administrators
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  return { issuer: issuer!, clientId: clientId!, clientSecret: clientSecret ?? null, url: url!, administrators: names, firstRole }
}
