import { type ErrorCode, HexaplaError } from '../../errors.ts'

/** SQLSTATE classes and codes (postgresql.org/docs/current/errcodes-appendix.html), and errors of the network, that a person can do something about. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  '25006': 'store.read-only',
  '53100': 'store.full',
  '53200': 'store.busy',
  '53300': 'store.busy',
  '55P03': 'store.busy',
  '57014': 'store.busy',
  '40001': 'store.busy',
  '40P01': 'store.busy',
  '25P03': 'store.busy',
  '57P01': 'store.unreachable',
  '57P02': 'store.unreachable',
  '57P03': 'store.unreachable',
  '28000': 'store.unreachable',
  '28P01': 'store.unreachable',
  '3D000': 'store.unreachable',
  ECONNREFUSED: 'store.unreachable',
  ECONNRESET: 'store.unreachable',
  ENOTFOUND: 'store.unreachable',
  EAI_AGAIN: 'store.unreachable',
  ETIMEDOUT: 'store.unreachable',
  EHOSTUNREACH: 'store.unreachable',
  ENOENT: 'store.unreachable',
  EPIPE: 'store.unreachable',
}

/** What pg says without a code. */
const MESSAGES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/timeout exceeded when trying to connect|timeout expired/, 'store.busy'],
  [/Connection terminated|Client has encountered a connection error|not queryable|Connection ended/, 'store.unreachable'],
]

/** Turns what pg and PostgreSQL report into our codes; anything else is passed on as it is. The address never tells a password. */
export function asStoreError(error: unknown, server: string): unknown {
  if (error instanceof HexaplaError || !(error instanceof Error)) return error
  const { code } = error as { code?: string }
  const known =
    (code !== undefined && (CODES[code] ?? (code.startsWith('08') ? 'store.unreachable' : undefined))) ||
    MESSAGES.find(([pattern]) => pattern.test(error.message))?.[1]
  return known ? new HexaplaError(known, { server }, { cause: error }) : error
}

/** The database gave the transaction up for another one's sake; run again, it may succeed. */
export function isConflict(error: unknown): boolean {
  const cause = error instanceof HexaplaError ? error.cause : error
  return ['40001', '40P01'].includes((cause as { code?: string } | null)?.code ?? '')
}

export const isUnreachable = (error: unknown): boolean => error instanceof HexaplaError && error.code === 'store.unreachable'
