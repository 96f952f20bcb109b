import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { HexaplaError } from '../errors.ts'

type Answer = Readonly<Record<string, unknown>>

export interface BrowserPipe {
  /** Sends a command of the DevTools protocol. @throws {HexaplaError} `print.failed` */
  send(method: string, parameters?: object, session?: string): Promise<Answer>
  /** The next event of a name. */
  once(event: string): Promise<void>
  close(): Promise<void>
}

/** Nothing of a browser's own traffic, and nothing that needs a screen. */
const SWITCHES = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--font-render-hinting=none',
  '--remote-debugging-pipe',
]

/**
 * Starts a Chromium and speaks with it through a pipe (DevTools protocol, messages ended by a zero): no port is opened for others to find.
 *
 * @param profile an empty folder for it
 */
export function openBrowser(executable: string, profile: string, timeoutMs: number): BrowserPipe {
  // Chromium refuses its sandbox to root, as in most containers.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executable, [...SWITCHES, ...root, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
  const waiting = new Map<number, PromiseWithResolvers<Answer>>()
  const listening = new Map<string, PromiseWithResolvers<void>>()
  let ended: HexaplaError | null = null
  const end = (reason: string) => {
    ended ??= new HexaplaError('print.failed', { reason })
    for (const { reject } of [...waiting.values(), ...listening.values()]) reject(ended)
    waiting.clear()
    listening.clear()
  }
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => {
      end('the browser ended')
      resolve()
    })
    child.once('error', ({ message }) => {
      end(message)
      resolve()
    })
  })
  const late = setTimeout(() => {
    end(`no answer for ${Math.round(timeoutMs / 1_000)} s`)
    child.kill('SIGKILL')
  }, timeoutMs)
  input.on('error', () => {})

  let pieces: Buffer[] = []
  output.on('data', (piece: Buffer) => {
    for (let from = 0; ; ) {
      const zero = piece.indexOf(0, from)
      if (zero < 0) {
        pieces.push(piece.subarray(from))
        return
      }
      hear(Buffer.concat([...pieces, piece.subarray(from, zero)]).toString('utf8'))
      pieces = []
      from = zero + 1
    }
  })

  function hear(message: string): void {
    const { id, result, error, method } = JSON.parse(message) as {
      id?: number
      result?: Answer
      error?: { message: string }
      method?: string
    }
    if (id === undefined) {
      listening.get(method ?? '')?.resolve()
      listening.delete(method ?? '')
      return
    }
    const answer = waiting.get(id)
    waiting.delete(id)
    if (error) answer?.reject(new HexaplaError('print.failed', { reason: error.message }))
    else answer?.resolve(result ?? {})
  }

  let last = 0
  return {
    async send(method, params = {}, sessionId) {
      if (ended) throw ended
      const answer = Promise.withResolvers<Answer>()
      waiting.set(++last, answer)
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`)
      return answer.promise
    },
    async once(event) {
      if (ended) throw ended
      const heard = listening.get(event) ?? Promise.withResolvers<void>()
      listening.set(event, heard)
      // Who asked may have been told of a failure otherwise before it waits for this.
      heard.promise.catch(() => {})
      return heard.promise
    },
    async close() {
      clearTimeout(late)
      child.kill('SIGKILL')
      await closed
    },
  }
}
