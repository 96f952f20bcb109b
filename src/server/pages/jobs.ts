import { Router } from 'express'
import { z } from 'zod'
import { JOB_STATES, JobsPage, render } from '../../../views/index.ts'
import { mayDo } from '../../app/access.ts'
import { HexaplaError } from '../../errors.ts'
import type { Job } from '../../jobs/queue.ts'
import { callerNow } from '../access/caller.ts'
import { singleValues } from '../query.ts'
import { STATUS } from '../status.ts'
import { readInput } from '../validate.ts'
import type { PageContext } from './page-context.ts'

const LISTED = 100
/** What is wrong with this machine goes without its paths. */
const told = ({ code, detail }: NonNullable<Job['error']>) => ({
  code,
  detail: code !== null && STATUS[code] < 500 ? detail : {},
})

const JobsQuery = z.object({ state: z.enum(JOB_STATES).exactOptional() })

/** What waits, runs, is done or failed, and the ways to cancel it or send it once more. */
export function jobPages({ queue, chrome }: Pick<PageContext, 'queue' | 'chrome'>): Router {
  const router = Router()

  router.get('/jobs', async (req, res) => {
    const shown = chrome(req)
    const { state } = readInput(JobsQuery, singleValues(req.query), shown.language)
    const jobs = (queue ? await queue.list({ state, limit: LISTED }) : []).map((job) => ({
      ...job,
      error: job.error && told(job.error),
    }))
    const caller = callerNow()
    const mayChange = caller === null || mayDo(caller.role, 'administrator')
    res.send(render(JobsPage, { chrome: shown, jobs, state: state ?? null, mayChange }))
  })

  for (const verb of ['cancel', 'retry'] as const) {
    router.post(`/jobs/:job/${verb}`, async (req, res) => {
      const job = await queue?.find(req.params.job.slice(0, 100))
      if (!job) throw new HexaplaError('job.not-found', { id: req.params.job.slice(0, 40) })
      await queue![verb](job.id)
      res.redirect(303, '/jobs')
    })
  }

  return router
}
