import type { RequestListener } from 'node:http'
import { createServer as createHttpServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Requests that run longer than this when the server is told to stop are cut. */
const GRACE_MS = 10_000

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
export async function listen(app: RequestListener, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const server = createHttpServer(app)
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
