/** Accepts a difference, sets it aside, comments on it, and takes that back: in the panel and in the explanations below the texts. */
import { authorOf, storedAuthor } from '../client/author.ts'
import { refreshRow } from '../client/refresh.ts'

const root = document.documentElement
root.classList.add('can-judge')

function api(statement: string, rest: string): string {
  return `/api/v1/statements/${encodeURIComponent(statement)}/${rest}`
}

async function send(address: string, method: 'POST' | 'PUT' | 'DELETE', body?: unknown): Promise<boolean> {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const answer = await fetch(address, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch(
    () => null,
  )
  return answer?.ok ?? false
}

/** Shows the new state where the reader is: in the row, in the explanations, and in the panel if it shows this difference. */
async function show(section: HTMLElement): Promise<void> {
  const { finding, row } = section.dataset
  await refreshRow(Number(row))
  const panel = document.querySelector<HTMLElement>('#panel')
  const shown = panel?.querySelector<HTMLElement>('.finding')
  const entry = document.getElementById(`finding-${finding}`)
  if (!panel || panel.hidden || !entry || shown?.dataset.finding !== finding) return
  const copy = entry.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  shown?.replaceWith(copy)
  panel.focus({ preventScroll: true })
}

function remark(section: HTMLElement, more: object): Promise<boolean> {
  const { statement, language, hash, start, end, finding } = section.dataset
  const place = { language, hash, start: Number(start), end: Number(end), finding }
  return send(api(statement!, 'remarks'), 'POST', { ...place, ...more })
}

function fail(element: HTMLElement): void {
  element.setAttribute('aria-invalid', 'true')
  element.focus()
}

document.addEventListener('submit', async (event) => {
  const form = event.target instanceof HTMLFormElement && event.target.matches('.judge [data-judge]') ? event.target : null
  if (!form) return
  event.preventDefault()
  const section = form.closest<HTMLElement>('.judge')!
  const body = form.querySelector('textarea')!
  const author = authorOf(form.querySelector('input')!)
  const { statement, departing, finding } = section.dataset
  const waiver = api(statement!, `versions/${encodeURIComponent(departing!)}/waivers/${encodeURIComponent(finding!)}`)
  const done =
    form.dataset.judge === 'waive'
      ? await send(waiver, 'PUT', { author, reason: body.value })
      : await remark(section, { kind: 'comment', author, body: body.value })
  if (done) await show(section)
  else fail(body)
})

document.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
  if (!button) return
  const section = button.closest<HTMLElement>('.judge')
  if (section && button.dataset.judge === 'accept') {
    const author = storedAuthor() || section.querySelector('input')!.placeholder
    if (await remark(section, { kind: 'accepted', author })) await show(section)
  } else if (section && button.dataset.takeBackWaiver !== undefined) {
    const { statement, departing, finding } = section.dataset
    const address = api(statement!, `versions/${encodeURIComponent(departing!)}/waivers/${encodeURIComponent(finding!)}`)
    if (await send(address, 'DELETE')) await show(section)
  } else if (button.dataset.takeBack !== undefined) {
    const statement = button.closest<HTMLElement>('[data-statement]')!.dataset.statement!
    if (!(await send(api(statement, `remarks/${button.dataset.takeBack}`), 'DELETE'))) return
    if (section) await show(section)
    else location.reload()
  }
})

document.addEventListener(
  'toggle',
  (event) => {
    const field =
      event.target instanceof Element
        ? event.target.querySelector<HTMLInputElement>('.say[open] [name="author"], [name="author"]')
        : null
    if (field && field.value === '') field.value = storedAuthor()
  },
  true,
)
