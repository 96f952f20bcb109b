import { Router } from 'express'
import { z } from 'zod'
import { HexaplaError } from '../../errors.ts'
import { createTranslator } from '../../i18n/index.ts'
import { readerLanguage } from '../reader.ts'
import { STATUS } from '../status.ts'
import { readInput } from '../validate.ts'
import type { OpenApi } from './openapi.ts'

const SCHEMAS = '/api/v1/schemas'

const Code = z.object({ code: z.enum(Object.keys(STATUS) as [keyof typeof STATUS]) })

/** References of the description point into it; a schema on its own points to its neighbours' addresses. */
function standalone(name: string, schema: unknown): string {
  const text = JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${SCHEMAS}/${name}.json`,
    ...(schema as object),
  })
  return text.replaceAll(/"#\/components\/schemas\/(\w+)"/g, `"${SCHEMAS}/$1.json"`)
}

/**
 * What describes the API, and is therefore not described by it: `/openapi.json`, `/schemas` and `/schemas/<name>.json`
 * (JSON Schema 2020-12), and `/problems/<code>`, the address that a problem's `type` names.
 */
export function descriptionRoutes(description: OpenApi): Router {
  const router = Router()
  const { schemas } = description.components

  router.get('/openapi.json', (_req, res) => void res.json(description))

  router.get('/schemas', (_req, res) => {
    res.json({ schemas: Object.keys(schemas).map((name) => ({ name, address: `${SCHEMAS}/${name}.json` })) })
  })

  router.get('/schemas/:name.json', (req, res) => {
    const name = req.params.name ?? ''
    if (!Object.hasOwn(schemas, name)) throw new HexaplaError('route.not-found')
    res.type('application/schema+json').send(standalone(name, schemas[name]))
  })

  router.get('/problems/:code', (req, res) => {
    const language = readerLanguage(req)
    const { code } = readInput(Code, req.params, language)
    res.json({ code, status: STATUS[code], title: createTranslator(language)(`error.${code}`) })
  })

  return router
}
