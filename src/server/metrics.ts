import { type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { StoreQueue } from '../jobs/store-queue.ts'

const STATES = ['waiting', 'running', 'failed'] as const

/** Counted beyond that: more than anybody should have waiting. */
const MOST_COUNTED = 1_000

/** What an operator watches, in the text format of Prometheus: requests by route, the process, the jobs. Neither names nor texts are in it. */
export function createMetrics(queue: StoreQueue | null): { readonly measure: RequestHandler; readonly routes: Router } {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const seconds = new Histogram({
    name: 'hexapla_http_request_seconds',
    help: 'Time until an answer was sent, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [register],
  })
  new Gauge({
    name: 'hexapla_jobs',
    help: `Jobs by state, at most ${MOST_COUNTED} of each.`,
    labelNames: ['state'],
    registers: [register],
    async collect() {
      if (!queue) return
      for (const state of STATES) this.set({ state }, (await queue.list({ state, limit: MOST_COUNTED })).length)
    },
  })
  const routes = Router()
  routes.get('/metrics', async (_req, res) => void res.type(register.contentType).send(await register.metrics()))
  return {
    measure(req, res, next) {
      const end = seconds.startTimer({ method: req.method })
      // The pattern of the route, never the address: a label for each statement would fill the memory.
      res.on('finish', () => end({ route: req.route ? `${req.baseUrl}${req.route.path}` : 'other', status: res.statusCode }))
      next()
    },
    routes,
  }
}
