import { spawnSync } from 'node:child_process'
import { installedPacks, lexiconFor } from '../src/app/lexicon-packs.ts'

/** Time from a language's name to the first rendering, each pack in a process of its own (all, and of a processor), and the memory of the open pack. */
export function run(): void {
  for (const { language, bytes } of installedPacks()) {
    const { stdout } = spawnSync(process.execPath, ['--expose-gc', process.argv[1]!, 'pack', language], { encoding: 'utf8' })
    const { milliseconds, processor, megabytes } = JSON.parse(stdout) as Opened
    process.stdout.write(
      `pack ${language}  ${(bytes / 2 ** 20).toFixed(2)} MB in the file  ${milliseconds.toFixed(0)} ms to open (${processor.toFixed(0)} of a processor)  ${megabytes.toFixed(1)} MB open\n`,
    )
  }
}

interface Opened {
  readonly milliseconds: number
  readonly processor: number
  readonly megabytes: number
}

export function openOne(language: string): void {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const started = performance.now()
  const cpu = process.cpuUsage()
  lexiconFor('en', language)!.lexicon.renderings('peac')
  const milliseconds = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  globalThis.gc?.()
  const after = process.memoryUsage()
  const megabytes = (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / 2 ** 20
  process.stdout.write(JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes } satisfies Opened))
}
