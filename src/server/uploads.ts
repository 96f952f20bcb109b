import type { NextFunction, Request, RequestHandler, Response } from 'express'
import multer from 'multer'
import { HexaplaError } from '../errors.ts'
import { megabytes } from './known-error.ts'

/** What one import may send. Everything is held in memory while its request runs, so this is also the bound of memory a request. */
export interface UploadLimits {
  /** Bytes of one text, uploaded or pasted. */
  readonly text: number
  /** Bytes of the whole request. */
  readonly request: number
  /** Texts of one statement. */
  readonly texts: number
}

/** The EU writes in 24 languages; the Universal Declaration stands here in 28. */
const MAX_TEXTS = 64

/** Fields of the form that are not about a text. */
const HEAD_FIELDS = 16

export const uploadLimits = (text: number): UploadLimits => ({ text, request: text * 8, texts: MAX_TEXTS })

/** A body whose length is not told, or is too great, is refused before any of it is read. */
function boundedBody(limit: number): RequestHandler {
  return (req: Request, _res: Response, next: NextFunction) => {
    const length = Number(req.get('content-length') ?? Number.NaN)
    if (Number.isNaN(length)) throw new HexaplaError('request.invalid', { reason: 'Content-Length' })
    if (length > limit) throw new HexaplaError('request.too-large', { limit: megabytes(limit) })
    next()
  }
}

/** multer and the parser under it throw plain errors for a broken body; none of them is a bug of ours. */
function asBadRequest(error: unknown, limits: UploadLimits): unknown {
  if (error instanceof multer.MulterError && ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'].includes(error.code)) {
    return new HexaplaError('request.too-large', { limit: megabytes(limits.text) }, { cause: error })
  }
  const reason = error instanceof Error ? error.message : 'multipart/form-data'
  return new HexaplaError('request.invalid', { reason }, { cause: error })
}

/**
 * Reads a multipart form: texts of the field `files` into `req.files`, the other fields into `req.body`.
 * File names are only shown, never used as a path.
 *
 * @throws {HexaplaError} `request.too-large` with `limit`, `request.invalid` for a body that is no or a broken form
 */
export function readForm(limits: UploadLimits): RequestHandler[] {
  const parse = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.text,
      files: limits.texts,
      fieldSize: limits.text * 2,
      fields: limits.texts * 8 + HEAD_FIELDS,
      parts: limits.texts * 9 + HEAD_FIELDS,
    },
  }).array('files')
  return [
    boundedBody(limits.request),
    (req, res, next) => {
      if (!req.is('multipart/form-data'))
        throw new HexaplaError('request.invalid', { reason: 'Content-Type: multipart/form-data' })
      parse(req, res, (error: unknown) => next(error === undefined || error === null ? undefined : asBadRequest(error, limits)))
    },
  ]
}
