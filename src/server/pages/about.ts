import { Router } from 'express'
import { AboutPage, type ApiDescription, ApiPage, render } from '../../../views/index.ts'
import type { PageContext } from './page-context.ts'

const DESCRIPTION_ADDRESS = '/api/v1/openapi.json'

/** What Hexapla is, and the reference of the API. */
export function aboutPages({ chrome }: Pick<PageContext, 'chrome'>, description: ApiDescription): Router {
  const router = Router()
  router.get('/about', (req, res) => void res.send(render(AboutPage, { chrome: chrome(req) })))
  router.get('/api', (req, res) => {
    res.send(render(ApiPage, { chrome: chrome(req), description, address: DESCRIPTION_ADDRESS }))
  })
  return router
}
