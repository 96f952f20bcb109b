import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { HexaplaError } from '../../errors.ts'
import { callerNow } from '../access/caller.ts'
import { readIfMatch } from '../if-match.ts'
import { singleValues } from '../query.ts'
import { readerLanguage } from '../reader.ts'
import { readInput } from '../validate.ts'
import type { Answer, Operation } from './operation.ts'

function jsonOnly(req: Request, _res: Response, next: NextFunction): void {
  const hasBody = req.headers['content-length'] !== undefined && req.headers['content-length'] !== '0'
  if ((hasBody || req.headers['transfer-encoding'] !== undefined) && !req.is('application/json')) {
    throw new HexaplaError('request.invalid', { reason: 'Content-Type: application/json' })
  }
  next()
}

function send(res: Response, { status = 200, body, etag, headers = {} }: Answer<unknown>): void {
  res.status(status).set(headers)
  if (etag !== undefined) res.set('ETag', `"${etag}"`)
  if (typeof body === 'string' || Buffer.isBuffer(body)) res.send(body)
  else res.json(body)
}

/** Who has signed in writes in their own name, whatever the body says. */
function inName(body: unknown): unknown {
  const name = callerNow()?.person?.name
  return name !== undefined && typeof body === 'object' && body !== null && 'author' in body ? { ...body, author: name } : body
}

/** Serves operations below /api/v1. Bodies are JSON of at most `bodyLimit` bytes, refused before they are read. */
export function apiRouter(operations: readonly Operation[], { bodyLimit }: { bodyLimit: number }): Router {
  const router = Router()
  router.use(jsonOnly, express.json({ limit: bodyLimit, strict: true }))
  for (const { method, path, pathParameters, queryParameters, body, conditional, run } of operations) {
    router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), async (req: Request, res: Response) => {
      const language = readerLanguage(req)
      const input = {
        path: pathParameters && readInput(pathParameters, req.params, language),
        query: queryParameters && readInput(queryParameters, singleValues(req.query), language),
        body: body && readInput(body, inName(req.body), language),
        ifMatch: conditional ? readIfMatch(req) : null,
        accepts: (types: readonly string[]) => req.accepts([...types]) || null,
        language,
      }
      send(res, await run(input))
    })
  }
  return router
}
