import compression from 'compression'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { ErrorPage, render } from '../../views/index.ts'
import type { ReportSettings } from '../app/bundle-reports.ts'
import type { Stores } from '../app/stores.ts'
import type { Config } from '../config.ts'
import type { StoreQueue } from '../jobs/store-queue.ts'
import type { TextTools } from '../jobs/text-threads.ts'
import { access } from './access/access.ts'
import { auditWrites } from './access/audit.ts'
import { viewerNow } from './access/caller.ts'
import { sessionCookie, signInRoutes } from './access/sign-in.ts'
import { inlineTools } from './api/api-parts.ts'
import { apiRouter } from './api/api-router.ts'
import { descriptionRoutes } from './api/description-routes.ts'
import { describeApi } from './api/openapi.ts'
import { apiOperations } from './api/operations.ts'
import { builtAssets, serveAssets } from './built-assets.ts'
import { errorHandler, nothingHere } from './error-handler.ts'
import { healthRoutes } from './health.ts'
import { loopbackNamesOnly } from './host-check.ts'
import { createMetrics } from './metrics.ts'
import { MOST_AT_ONCE, shedLoad } from './overload.ts'
import { aboutPages } from './pages/about.ts'
import { conceptChangePages } from './pages/concept-changes.ts'
import { editorPages } from './pages/editor.ts'
import { homePages } from './pages/home.ts'
import { importPages } from './pages/import.ts'
import { jobPages } from './pages/jobs.ts'
import { lookupElsewhere } from './pages/lookup-elsewhere.ts'
import type { PageContext } from './pages/page-context.ts'
import { peoplePages } from './pages/people.ts'
import { reportPages } from './pages/reports.ts'
import { statementPages } from './pages/statements.ts'
import { termbasePages } from './pages/termbase.ts'
import { termPages } from './pages/terms.ts'
import { DEFAULT_RATE_LIMITS, type RateLimits, rateLimits } from './rate-limits.ts'
import { chromeOf, rememberReader } from './reader.ts'
import { requestLog } from './request-log.ts'
import { sameOriginWrites } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

export interface ServerParts {
  readonly stores: Stores
  readonly config: Config
  readonly logger: Logger
  /** Folder of the built assets with its manifest.json. */
  readonly assetsFolder: string
  readonly limits?: RateLimits
  /** Requests worked on at once; more are told to come again. */
  readonly mostAtOnce?: number
  /** Where comparisons become jobs; without one they are made while the request waits. */
  readonly queue?: StoreQueue | null
  /** Reads and aligns what is sent; in this thread when left out. */
  readonly tools?: TextTools
  /** How reports are made; plain ones without PDF when left out. */
  readonly reports?: ReportSettings
  /** False while the process shuts down; asked by /readyz. */
  readonly isOpen?: () => boolean
}

/**
 * Puts the service together; the only place where its parts meet.
 *
 * Order matters: the cheap refusals (host, origin, rate) stand before anything is read or computed, assets before what
 * is logged or counted, and the error handler last.
 */
export function createServer(parts: ServerParts): Express {
  const {
    stores: all,
    config,
    logger,
    assetsFolder,
    limits = DEFAULT_RATE_LIMITS,
    mostAtOnce = MOST_AT_ONCE,
    queue = null,
    tools = inlineTools,
    reports = {},
    isOpen = () => true,
  } = parts
  const { signIn } = config
  const stores = signIn ? all.seenBy(viewerNow) : all
  const metrics = createMetrics(queue)
  const assets = builtAssets(assetsFolder)
  const context: PageContext = {
    stores,
    queue,
    tools,
    reports,
    assetsFolder,
    chrome: (req) => chromeOf(req, assets),
    textLimit: config.textLimit,
  }
  const operations = apiOperations({ stores, queue, tools, reports })
  const description = describeApi(operations)

  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('trust proxy', config.proxies)
  app.use(metrics.measure, requestLog(logger), securityHeaders({ https: signIn?.url.startsWith('https:') ?? false }))
  if (!signIn) app.use(loopbackNamesOnly(config.host))
  app.use(healthRoutes(async () => isOpen() && (await stores.termbase.hash()) !== undefined))
  app.use(compression())
  app.use('/assets', serveAssets(assetsFolder), nothingHere)
  app.use(shedLoad(mostAtOnce))
  app.use(rememberReader, sameOriginWrites)
  if (signIn) {
    app.use(signInRoutes(all, signIn))
    app.use(access({ stores: all, cookie: sessionCookie(signIn), publicReading: config.publicReading }), auditWrites(all))
  }
  app.use(...rateLimits(limits, config.databaseUrl === null ? null : all), metrics.routes)
  app.use('/api/v1', descriptionRoutes(description), apiRouter(operations, { bodyLimit: config.textLimit * 8 }))
  app.use(
    homePages(context),
    statementPages(context),
    editorPages(context),
    termPages(context),
    conceptChangePages(context),
    termbasePages(context),
    lookupElsewhere(context),
    reportPages(context),
    importPages(context),
    jobPages(context),
    peoplePages(context),
  )
  app.use(aboutPages(context, description))
  app.use(nothingHere)
  app.use(
    errorHandler((req, status, error) => {
      const view = { code: error?.code ?? null, detail: error?.detail ?? {} }
      return render(ErrorPage, { chrome: context.chrome(req), status, error: view })
    }),
  )
  return app
}
