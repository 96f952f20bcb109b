import type { ApiDescription } from '../../../views/index.ts'
import type { ErrorCode } from '../../errors.ts'
import { ProblemSchema } from '../problem.ts'
import { STATUS } from '../status.ts'
import { collectSchemas, type JsonSchema, type SchemaCollector } from './json-schemas.ts'
import type { AnswerDescription, Operation } from './operation.ts'

/** The version of the API, not of the program: it grows by additions; a change that breaks callers gets /api/v2. */
const API_VERSION = '1.0.0'

const EVERYWHERE: readonly ErrorCode[] = ['request.invalid', 'request.too-many', 'server.busy']

const DESCRIPTION =
  `The same use cases that the pages show. Texts are sent and answered as given; all offsets are half-open and count UTF-16
code units of the text of a version. Lists take \`limit\` and an opaque \`cursor\`. Failures are application/problem+json (RFC 9457) with a
stable \`code\` and a \`title\` in the language of Accept-Language. Writes of a version take its revision in If-Match and answer 412 when it
is no longer the current one.`.replaceAll('\n', ' ')

interface ParameterObject {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export interface OpenApi extends ApiDescription {
  readonly openapi: '3.1.0'
  readonly servers: readonly { readonly url: string }[]
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

function parametersOf({ pathParameters, queryParameters, conditional }: Operation, schemas: SchemaCollector): ParameterObject[] {
  const found = (['path', 'query'] as const).flatMap((place) => {
    const schema = place === 'path' ? pathParameters : queryParameters
    if (!schema) return []
    const { properties = {}, required = [] } = schemas.convert(schema, 'input') as {
      properties?: Record<string, JsonSchema & { description?: string }>
      required?: readonly string[]
    }
    return Object.entries(properties).map(([name, { description, ...rest }]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }))
  })
  if (!conditional) return found
  const description = 'The revision that the change was made from, as in the ETag of the answer read before: "3".'
  return [...found, { name: 'If-Match', in: 'header', required: false, description, schema: { type: 'string' } }]
}

function answerOf({ description, schema, mediaTypes = ['application/json'] }: AnswerDescription, schemas: SchemaCollector) {
  const held = schema ? { schema: schemas.convert(schema, 'output') } : {}
  return { description, content: Object.fromEntries(mediaTypes.map((type) => [type, held])) }
}

function problemsOf(codes: readonly ErrorCode[], schemas: SchemaCollector): Record<string, unknown> {
  const byStatus = Map.groupBy([...EVERYWHERE, ...codes], (code) => STATUS[code])
  const schema = schemas.convert(ProblemSchema, 'output')
  return Object.fromEntries(
    [...byStatus].map(([status, held]) => [
      String(status),
      { description: [...new Set(held)].join(', '), content: { 'application/problem+json': { schema } } },
    ]),
  )
}

function describeOperation(operation: Operation, schemas: SchemaCollector) {
  const { id, tag, summary, body, answers, errors } = operation
  const told = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer, schemas)])
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: parametersOf(operation, schemas),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemas.convert(body, 'input') } } } }
      : {}),
    responses: { ...Object.fromEntries(told), ...problemsOf(errors, schemas) },
  }
}

/** Describes the operations as OpenAPI 3.1, from the schemas that validate what comes in and, in the tests, what goes out. */
export function describeApi(operations: readonly Operation[]): OpenApi {
  const schemas = collectSchemas((name) => `#/components/schemas/${name}`)
  const paths: Record<string, Record<string, ReturnType<typeof describeOperation>>> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Hexapla', version: API_VERSION, description: DESCRIPTION },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { schemas: schemas.named },
  }
}
