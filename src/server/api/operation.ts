import type { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import type { Language } from '../../i18n/index.ts'

/** What an operation answers with. A string or bytes are sent as they are, anything else as JSON. */
export interface Answer<Body> {
  readonly status?: number
  readonly body: Body
  /** For `If-Match` and `If-None-Match`; without quotation marks. */
  readonly etag?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface AnswerDescription {
  readonly description: string
  /** Absent for answers that are no JSON. */
  readonly schema?: z.ZodType
  /** Media types; `application/json` when left out. */
  readonly mediaTypes?: readonly string[]
}

/** The media type of a list that the caller likes best; null where none will do. The first one wins where all are as good. */
export type Accepts = (mediaTypes: readonly string[]) => string | null

export interface Input<Path, Query, Body> {
  readonly path: Path
  readonly query: Query
  readonly body: Body
  /** The entity tag of `If-Match` without quotation marks; null when the header is absent. */
  readonly ifMatch: string | null
  readonly accepts: Accepts
  readonly language: Language
}

/** One operation of the API: what is validated, what is described and what is done stand together and cannot drift apart. */
export interface Operation {
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As in OpenAPI, below /api/v1: `/statements/{statement}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly pathParameters: z.ZodObject | null
  readonly queryParameters: z.ZodObject | null
  readonly body: z.ZodType | null
  /** `If-Match` is read. */
  readonly conditional: boolean
  readonly answers: Readonly<Record<number, AnswerDescription>>
  /** Codes that it may answer with, besides those that every operation may. */
  readonly errors: readonly ErrorCode[]
  run(input: Input<unknown, unknown, unknown>): Promise<Answer<unknown>>
}

interface Declaration<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> {
  readonly id: string
  readonly method: Operation['method']
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly pathParameters?: Path
  readonly queryParameters?: Query
  readonly body?: Body
  readonly conditional?: boolean
  readonly answers: Operation['answers']
  readonly errors?: readonly ErrorCode[]
  run(input: Input<z.output<Path>, z.output<Query>, z.output<Body>>): Promise<Answer<unknown>>
}

/** Declares an operation; the schemas give `run` the types of what it gets. */
export function operation<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  declared: Declaration<Path, Query, Body>,
): Operation {
  return {
    pathParameters: null,
    queryParameters: null,
    body: null,
    conditional: false,
    errors: [],
    ...declared,
    run: (input) => declared.run(input as Input<z.output<Path>, z.output<Query>, z.output<Body>>),
  }
}
