/** Shows how far the pairing of texts to be imported has come, and lets it be cancelled. The server tells it by events, the last of which is the page itself. */

let running: AbortController | null = null

function working(shown: boolean): HTMLElement | null {
  const box = document.querySelector<HTMLElement>('[data-working]')
  if (box) box.hidden = !shown
  return box
}

/** Events of a stream, as they come: `event: …` and `data: …` lines, one blank line after each. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ readonly event: string; readonly data: string }> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = `${rest}${decoder.decode(part.value, { stream: true })}`.split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      yield { event: field('event'), data: field('data') }
    }
  }
}

function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (!main) return
  document.querySelector('main')?.replaceWith(main)
  document.title = page.title
  main.focus()
  scrollTo({ top: 0, behavior: 'instant' })
}

async function preview(form: HTMLFormElement): Promise<void> {
  const controller = new AbortController()
  running = controller
  const box = working(true)
  const bar = box?.querySelector('progress')
  const counted = box?.querySelector<HTMLElement>('[data-counted]')
  bar?.removeAttribute('value')
  if (counted) counted.textContent = ''
  box?.querySelector<HTMLElement>('[data-cancel]')?.focus()
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      headers: { Accept: 'text/event-stream' },
      signal: controller.signal,
    })
    if (!answer.ok || !answer.body) throw new Error(`${answer.status}`)
    let page = ''
    for await (const { event, data } of eventsOf(answer.body)) {
      if (event === 'page') page = JSON.parse(data) as string
      if (event !== 'progress') continue
      const { done, total, language } = JSON.parse(data) as { done: number; total: number; language: string }
      if (bar) {
        bar.max = total
        bar.value = done
      }
      if (counted) counted.textContent = `${done} / ${total} ${language}`
    }
    // Only now is nothing under way that leaving the page would cut.
    showPage(page)
  } catch {
    // Cancelled, or without events: then the form goes the plain way.
    if (!controller.signal.aborted) form.submit()
  } finally {
    running = null
    working(false)
  }
}

document.addEventListener('submit', (event) => {
  const form =
    event.target instanceof HTMLFormElement && event.target.matches('[data-island="import-preview"]') ? event.target : null
  if (!form || running) return
  event.preventDefault()
  const cancelled = document.querySelector<HTMLElement>('[data-cancelled]')
  if (cancelled) cancelled.hidden = true
  void preview(form)
})

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-cancel]')) return
  running?.abort()
  const cancelled = document.querySelector<HTMLElement>('[data-cancelled]')
  if (cancelled) cancelled.hidden = false
  document.querySelector<HTMLElement>('[data-island="import-preview"] button[type="submit"]')?.focus()
})
