import express, { Router } from 'express'
import { z } from 'zod'
import { ReportJobPage, ReportsPage, render } from '../../../views/index.ts'
import { type BundleOutcome, findBundle } from '../../app/bundle-reports.ts'
import { listStatements } from '../../app/list-statements.ts'
import { HexaplaError } from '../../errors.ts'
import { CommaList, singleValues } from '../query.ts'
import { ReportQuery, reportFile } from '../report-file.ts'
import { BundleInput, sendBundle } from '../send-bundle.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const CHOICES = 100
/** Seconds until a page on a job that runs is asked for again. */
const AGAIN_S = 2

const Chosen = z.object({ statement: CommaList.default([]) })
/** A form sends one field for one ticked box, and several for several. */
const Ticked = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])
const BundleForm = z
  .object({ statement: Ticked, format: Ticked })
  .transform(({ statement, format }) => ({ statements: statement, formats: format }))
  .pipe(BundleInput)

/**
 * The form; `POST /reports`, which sends a job and leads to its page; `GET /reports/files/…`, the archive it has made; and
 * `GET /reports/download?statement=…&format=html|json|csv…`, which sends one file at once.
 */
export function reportPages({ stores, queue, reports, chrome }: PageContext): Router {
  const router = Router()

  router.get('/reports', async (req, res) => {
    const shown = chrome(req)
    const { statement } = readInput(Chosen, singleValues(req.query), shown.language)
    const { statements } = await listStatements(stores, { limit: CHOICES })
    res.send(render(ReportsPage, { chrome: shown, statements, chosen: statement, pdf: reports.chromium !== undefined }))
  })

  router.post('/reports', express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 2_000 }), async (req, res) => {
    const { language } = chrome(req)
    const job = await sendBundle({ stores, queue, reports }, readInput(BundleForm, req.body ?? {}, language), language)
    res.redirect(303, `/reports/jobs/${encodeURIComponent(job.id)}`)
  })

  router.get('/reports/jobs/:job', async (req, res) => {
    const job = await queue?.find(req.params.job)
    if (job?.kind !== 'bundle-reports') throw new HexaplaError('job.not-found', { id: req.params.job.slice(0, 40) })
    const { state, progress, error } = job
    const outcome = job.result as BundleOutcome | null
    const download = outcome && `/reports/files/${outcome.bundle}`
    if (state === 'waiting' || state === 'running') res.set('Refresh', String(AGAIN_S))
    res.set('Cache-Control', 'no-store')
    res.send(render(ReportJobPage, { chrome: chrome(req), state, progress, error, download, failed: outcome?.failed ?? [] }))
  })

  router.get('/reports/files/:bundle', async (req, res) => {
    const content = await findBundle(stores, req.params.bundle)
    res.attachment('hexapla-reports.zip').type('application/zip').send(Buffer.from(content))
  })

  router.get('/reports/download', async (req, res) => {
    const shown = chrome(req)
    const input = readInput(ReportQuery, singleValues(req.query), shown.language)
    const { mediaType, name, content } = await reportFile(stores, input, { language: shown.language, template: reports.template })
    res
      .attachment(name)
      .type(mediaType)
      .send(typeof content === 'string' ? content : Buffer.from(content))
  })

  return router
}
