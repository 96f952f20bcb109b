import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { SAMPLE, startTestServer, type TestServer } from '../server/fixture.ts'
import { launchBrowser, openPage, type WatchedPage } from './browser.ts'

/** One server and one browser for all stories: starting them takes longer than most stories. */
export const stage = {} as { server: TestServer; browser: Browser }

export async function openStage(): Promise<void> {
  stage.server = await startTestServer({ sample: true })
  stage.browser = await launchBrowser()
}

export async function closeStage(): Promise<void> {
  await stage.browser?.close()
  await stage.server?.close()
}

/** Gives every story of a group a page of its own, which must end without a fault but those that the story says it `expects`. */
export function freshPages(options: BrowserContextOptions = {}): { readonly page: Page; expects: RegExp | null } {
  const given = { expects: null } as { page: Page; open: WatchedPage; expects: RegExp | null }
  beforeEach(async () => {
    given.open = await openPage(stage.browser, options)
    given.page = given.open.page
  })
  afterEach(async () => {
    await given.open.close()
    const { expects } = given
    given.expects = null
    expect(given.open.faults.filter((fault) => !expects?.test(fault))).toEqual([])
  })
  return given
}

export const STATEMENT = `/statements/${SAMPLE}`
export const ALL = 'en,ru,fr,de,es,ar,zh'
export const workbench = (query = '') => `${stage.server.address}${STATEMENT}?languages=${ALL}${query}`

/** Stores a statement for a story that changes it. */
export async function storeStatement(id: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const versions = Object.entries(texts).map(([language, text], n) => ({
    language,
    text,
    kind: n === 0 ? 'source' : 'translation',
  }))
  const answer = await stage.server.postJson('/api/v1/statements', { id, title: id, versions })
  expect(answer.status).toBe(201)
}
