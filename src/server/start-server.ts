import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import type { Stores } from '../app/stores.ts'
import type { Config } from '../config.ts'
import { createServer } from './create-server.ts'
import { listen, type RunningServer } from './listen.ts'

/** Compiled, this file stands in dist/src/server; run from the sources, in src/server. */
const ASSETS = ['../../assets', '../../dist/assets'].map((path) => resolve(import.meta.dirname, path))

const assetsFolder = () => ASSETS.find((folder) => existsSync(join(folder, 'manifest.json'))) ?? ASSETS[0]!

/**
 * Starts the service at the configured address. While it closes, /readyz already answers 503.
 *
 * @param logger one JSON line an event on stderr when left out, since stdout is for data
 * @throws the system's own error, such as EADDRINUSE
 */
export async function startServer({
  stores,
  config,
  logger = pino({ level: config.logLevel }, pino.destination(2)),
}: {
  readonly stores: Stores
  readonly config: Config
  readonly logger?: Logger
}): Promise<RunningServer> {
  let open = true
  const app = createServer({ stores, config, logger, assetsFolder: assetsFolder(), isOpen: () => open })
  const server = await listen(app, config)
  return {
    ...server,
    close() {
      open = false
      return server.close()
    },
  }
}
