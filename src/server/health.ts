import { Router } from 'express'

/** `/healthz`: the process answers. `/readyz`: it also reaches its store and is not shutting down (503 otherwise). */
export function healthRoutes(isReady: () => Promise<boolean>): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }))
  router.get('/readyz', async (_req, res) => {
    const ready = await isReady().catch(() => false)
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' })
  })
  return router
}
