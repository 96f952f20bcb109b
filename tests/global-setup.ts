import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopServer } from './postgres/start-server.ts'

/** A folder for what test files share; a database server is started there only if one of them asks for it. */
export default function setup({ provide }: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-shared-'))
  // The database server runs as another user where we are root.
  chmodSync(folder, 0o755)
  provide('sharedFolder', folder)
  return async () => {
    const pid = join(folder, 'postgres/data/postmaster.pid')
    if (existsSync(pid)) await stopServer({ pid: Number.parseInt(readFileSync(pid, 'utf8'), 10) })
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
