import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { HexaplaError } from '../errors.ts'
import { knownError, toldOutside } from './known-error.ts'
import { problemOf } from './problem.ts'
import { readerLanguage } from './reader.ts'
import { STATUS } from './status.ts'

/** Presents a failure as a page; null when it is a fault of ours, whose detail nobody is shown. */
export type ShowError = (req: Request, status: number, error: HexaplaError | null) => string

/** Who comes back sooner finds the same. */
const RETRY_AFTER_S = 2

const wantsProblemJson = (req: Request) => req.path.startsWith('/api/v1') || req.accepts(['html', 'json']) === 'json'

function present(error: unknown, { req, res, show }: { req: Request; res: Response; show: ShowError }): void {
  const problem = problemOf(error, { language: readerLanguage(req), request: String(req.id) })
  res.status(problem.status).set('Cache-Control', 'no-store')
  if (problem.status === 503 && !res.hasHeader('Retry-After')) res.set('Retry-After', String(RETRY_AFTER_S))
  if (problem.status === 401) res.set('WWW-Authenticate', 'Bearer')
  if (wantsProblemJson(req)) res.type('application/problem+json').send(JSON.stringify(problem))
  else res.type('html').send(show(req, problem.status, error instanceof HexaplaError ? error : null))
}

/** Everything that was thrown ends here. What has no code is a bug: it is logged whole and answered without detail. */
export function errorHandler(show: ShowError): ErrorRequestHandler {
  return (thrown, req, res, next) => {
    const error = knownError(thrown)
    if (!(error instanceof HexaplaError)) req.log.error({ err: error }, 'unexpected')
    else if (STATUS[error.code] >= 500) req.log.error({ err: error }, error.code)
    if (res.headersSent) next(thrown)
    else present(error instanceof HexaplaError ? toldOutside(error) : error, { req, res, show })
  }
}

/** Whatever no route took. */
export const nothingHere: RequestHandler = () => {
  throw new HexaplaError('route.not-found')
}
