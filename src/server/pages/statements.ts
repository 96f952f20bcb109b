import { Router } from 'express'
import { z } from 'zod'
import { MOST_PINNED, PassagePage, PrintPage, render, TermGridPage, WorkbenchPage } from '../../../views/index.ts'
import { ROW_CHOICES } from '../../app/selection.ts'
import { showPassage } from '../../app/show-passage.ts'
import { showTermGrid } from '../../app/show-term-grid.ts'
import { showWorkbench } from '../../app/show-workbench.ts'
import { PassagePath } from '../api/passages.ts'
import { LanguageTag, StatementId } from '../api/statement-schemas.ts'
import { printPage } from '../print-page.ts'
import { CommaList, singleValues } from '../query.ts'
import { readInput } from '../validate.ts'
import { type PageContext, SAMPLE } from './page-context.ts'

const Path = z.object({ statement: StatementId })

const Columns = z.object({ languages: CommaList.exactOptional(), pivot: LanguageTag.exactOptional() })

const Narrowing = z.object({
  kind: z.string().max(100).exactOptional(),
  concept: z.string().max(200).exactOptional(),
  severity: z.enum(['major', 'minor', 'note']).exactOptional(),
  departing: LanguageTag.exactOptional(),
})

const WorkbenchQuery = Columns.extend(Narrowing.shape).extend({
  unit: z.enum(['paragraph', 'sentence', 'reading']).exactOptional(),
  rows: z.enum(ROW_CHOICES).exactOptional(),
  find: z.string().max(200).exactOptional(),
  from: z.coerce.number().int().min(0).max(10_000_000).exactOptional(),
  pinned: CommaList.exactOptional(),
  latin: z.literal('on').exactOptional(),
  print: z.enum(['on', 'pdf']).exactOptional(),
})

const GridQuery = Columns.extend(Narrowing.shape).extend({ sort: z.enum(['text', 'disagreement']).default('disagreement') })

/** The workbench, the grid of terms, and what permanent addresses lead to. */
export function statementPages({ stores, reports, assetsFolder, chrome }: PageContext): Router {
  const router = Router()

  router.get('/statements/:statement', async (req, res) => {
    const shown = chrome(req)
    const { statement } = readInput(Path, req.params, shown.language)
    const query = readInput(WorkbenchQuery, singleValues(req.query), shown.language)
    const { kind, concept, severity, departing, rows, unit, from, pinned, latin, find, print, ...columns } = query
    const selection = { kind, concept, severity, departing, rows }
    const reading = unit === 'reading'
    const request = {
      statement,
      ...columns,
      unit: reading ? 'paragraph' : unit,
      selection,
      find,
      from,
      limit: print ? undefined : 'page',
    } as const
    const workbench = await showWorkbench(stores, request)
    const look = { reading, pinned: pinned?.slice(0, MOST_PINNED), latin: latin === 'on' }
    if (print) {
      const page = render(PrintPage, { chrome: shown, workbench, selection, look, pdf: reports.chromium !== undefined })
      if (print === 'on') return void res.send(page)
      const content = await printPage(page, { chromium: reports.chromium, assets: assetsFolder })
      return void res.attachment(`${statement}.pdf`).type('application/pdf').send(Buffer.from(content))
    }
    res.send(render(WorkbenchPage, { chrome: shown, workbench, selection, look, tour: statement === SAMPLE }))
  })

  router.get('/statements/:statement/terms', async (req, res) => {
    const shown = chrome(req)
    const { statement } = readInput(Path, req.params, shown.language)
    const { sort, kind, concept, severity, departing, ...columns } = readInput(GridQuery, singleValues(req.query), shown.language)
    const grid = await showTermGrid(stores, { statement, ...columns })
    res.send(render(TermGridPage, { chrome: shown, grid, sort, selection: { kind, concept, severity, departing } }))
  })

  router.get('/passages/:statement/:language/:hash/:start-:end', async (req, res) => {
    const shown = chrome(req)
    const passage = await showPassage(stores, readInput(PassagePath, req.params, shown.language))
    res.send(render(PassagePage, { chrome: shown, passage }))
  })

  return router
}
