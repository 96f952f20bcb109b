import multer from 'multer'
import { HexaplaError } from '../errors.ts'
import { STATUS } from './status.ts'

interface Foreign {
  readonly type?: string
  readonly status?: number
  readonly limit?: number
  readonly message?: string
}

export const megabytes = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`

/**
 * Gives what Express, body-parser and multer throw for a bad request one of our codes; everything else comes back as it is,
 * and is a bug.
 */
export function knownError(error: unknown): unknown {
  if (error instanceof HexaplaError || typeof error !== 'object' || error === null) return error
  if (error instanceof multer.MulterError) {
    if (error.code === 'LIMIT_FILE_SIZE') return new HexaplaError('request.too-large', { limit: '–' }, { cause: error })
    return new HexaplaError('request.invalid', { reason: error.message }, { cause: error })
  }
  const { type, status, limit, message } = error as Foreign
  if (type === 'entity.too.large') {
    return new HexaplaError('request.too-large', { limit: limit === undefined ? '–' : megabytes(limit) }, { cause: error })
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new HexaplaError('request.invalid', { reason: message ?? '–' }, { cause: error })
  }
  return error
}

/** A failure as it may be told outside: what is wrong with this machine goes without its paths; the log has them. */
export function toldOutside(error: HexaplaError): HexaplaError {
  return STATUS[error.code] < 500 ? error : new HexaplaError(error.code, {}, { cause: error })
}
