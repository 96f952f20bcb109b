import type { RequestListener } from 'node:http'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Requests that run longer than this when the server is told to stop are cut. */
const GRACE_MS = 10_000

/** What a client may take its time for: a phone on a bad line comes through, one that sends a letter a minute to hold a connection does not. */
export interface Patience {
  /** Until the headers of a request are there, in ms. */
  readonly headersMs: number
  /** Until all of it is there: the largest that may be sent takes two minutes at 3 Mbit/s. */
  readonly requestMs: number
  /** Between two requests of one connection. Longer than proxies wait, so that they never write to one that is just being closed. */
  readonly idleMs: number
}

const PATIENCE: Patience = { headersMs: 20_000, requestMs: 120_000, idleMs: 75_000 }
/** Connections at once, far more than requests: each costs some kilobytes. */
const MOST_CONNECTIONS = 5_000

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  readonly port: number
  /** Takes no more connections, lets running requests end (at most 10 s), and resolves when all are gone. */
  close(): Promise<void>
}

/**
 * Listens.
 *
 * @param port 0 chooses a free one
 * @throws the system's own error, such as EADDRINUSE
 */
export async function listen(
  app: RequestListener,
  { host, port, patience = PATIENCE }: { host: string; port: number; patience?: Patience | undefined },
): Promise<RunningServer> {
  const { headersMs, requestMs, idleMs } = patience
  const limits = { headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: idleMs }
  const server = createHttpServer({ ...limits, connectionsCheckingInterval: Math.min(5_000, headersMs) }, app)
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const bound = (server.address() as AddressInfo).port
  const name = host.includes(':') ? `[${host}]` : host
  return { address: `http://${name}:${bound}`, port: bound, close: () => stop(server) }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
