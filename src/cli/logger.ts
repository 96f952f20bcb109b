import { type Logger, pino } from 'pino'
import type { Context } from './command.ts'

/** Lines of JSON on stderr. What has a password or a token in its name is never written, wherever it stands. */
export function createLogger({ io, config }: Pick<Context, 'io' | 'config'>): Logger {
  return pino(
    {
      level: io.env.HEXAPLA_LOG_LEVEL ? config.logLevel : 'warn',
      redact: { paths: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie', '*.connectionString'], remove: true },
    },
    pino.destination(2),
  )
}
