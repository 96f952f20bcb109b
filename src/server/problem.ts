import { z } from 'zod'
import { errorSentence } from '../../views/index.ts'
import { HexaplaError } from '../errors.ts'
import { createTranslator, type Language } from '../i18n/index.ts'
import { STATUS } from './status.ts'

/** RFC 9457, `application/problem+json`. `title` speaks the reader's language, `code` never changes. */
export const ProblemSchema = z
  .strictObject({
    type: z.string().describe('Address of what the code means, relative to this server; about:blank for a fault of the program.'),
    title: z.string().describe("What went wrong and what to do, in the reader's language (Accept-Language)."),
    status: z.int().describe('The HTTP status again.'),
    code: z.string().describe('Stable code; see docs/errors.md.'),
    detail: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('Values of this occurrence: file, line, limit, reason …'),
    request: z.string().describe('Id of the request, as in the header X-Request-Id and in the log.'),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof ProblemSchema>

/** What the world is told about a failure. A failure without a code is told without detail. */
export function problemOf(error: unknown, { language, request }: { language: Language; request: string }): Problem {
  const t = createTranslator(language)
  if (!(error instanceof HexaplaError)) {
    return { type: 'about:blank', title: t('error.unexpected'), status: 500, code: 'unexpected', detail: {}, request }
  }
  const { code, detail } = error
  return { type: `/api/v1/problems/${code}`, title: errorSentence(error, t), status: STATUS[code], code, detail, request }
}
