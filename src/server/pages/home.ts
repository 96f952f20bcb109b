import { Router } from 'express'
import { z } from 'zod'
import { render, StatementsPage } from '../../../views/index.ts'
import { listStatements } from '../../app/list-statements.ts'
import { Cursor, singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import { type PageContext, SAMPLE } from './page-context.ts'

const PAGE_LENGTH = 50

const Home = z.object({ cursor: Cursor.exactOptional(), query: z.string().max(500).exactOptional() })

/** GET / : the statements. */
export function homePages({ stores, chrome }: PageContext): Router {
  const router = Router()
  router.get('/', async (req, res) => {
    const shown = chrome(req)
    const input = readInput(Home, singleValues(req.query), shown.language)
    const { statements, nextCursor } = await listStatements(stores, { ...input, limit: PAGE_LENGTH })
    res.send(render(StatementsPage, { chrome: shown, statements, nextCursor, sample: SAMPLE }))
  })
  return router
}
