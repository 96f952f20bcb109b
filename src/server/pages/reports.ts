import { Router } from 'express'
import { z } from 'zod'
import { ReportsPage, render } from '../../../views/index.ts'
import { listStatements } from '../../app/list-statements.ts'
import { CommaList, singleValues } from '../query.ts'
import { ReportQuery, reportFile } from '../report-file.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const CHOICES = 100

const Chosen = z.object({ statement: CommaList.default([]) })

/** The form, and `GET /reports/download?statement=…&format=html|json|csv`, which sends a file. */
export function reportPages({ stores, chrome }: PageContext): Router {
  const router = Router()

  router.get('/reports', async (req, res) => {
    const shown = chrome(req)
    const { statement } = readInput(Chosen, singleValues(req.query), shown.language)
    const { statements } = await listStatements(stores, { limit: CHOICES })
    res.send(render(ReportsPage, { chrome: shown, statements, chosen: statement }))
  })

  router.get('/reports/download', async (req, res) => {
    const shown = chrome(req)
    const input = readInput(ReportQuery, singleValues(req.query), shown.language)
    const { mediaType, name, content } = await reportFile(stores, input, shown.language)
    res
      .attachment(name)
      .type(mediaType)
      .send(typeof content === 'string' ? content : Buffer.from(content))
  })

  return router
}
