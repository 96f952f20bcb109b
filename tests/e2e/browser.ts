import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'

/** The browser that comes with the development dependencies: nothing is downloaded, nothing goes out. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  })
}

/** A page that remembers what went wrong in it: script errors, console errors (violations of the content policy among them), failed requests. */
export interface WatchedPage {
  readonly page: Page
  readonly faults: readonly string[]
  close(): Promise<void>
}

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // Fonts are still coming when a quick reader leaves the page.
    if (why !== 'net::ERR_ABORTED' || request.resourceType() !== 'font') faults.push(`${request.url()} ${why}`)
  })
  return { page, faults, close: () => context.close() }
}
