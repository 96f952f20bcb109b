/** Words chosen in a text: copied as a link, as a quotation or as a footnote, or commented on. Addresses are permanent: they name the revision. */
import { authorOf, storedAuthor } from '../client/author.ts'
import { refreshRow } from '../client/refresh.ts'
import { offsetIn } from '../client/text-offsets.ts'

const bar = document.querySelector<HTMLElement>('[data-island="passages"]')
const form = bar?.querySelector('form')

interface Chosen {
  readonly text: string
  readonly language: string
  readonly hash: string
  readonly version: string
  readonly place: string
  readonly start: number
  readonly end: number
  readonly bead: number
}

let chosen: Chosen | null = null

function read(): Chosen | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const inText = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.texts .text[data-start]')
  const [first, last] = [inText(range.startContainer), inText(range.endContainer)]
  const cell = first?.closest<HTMLElement>('td[data-language]')
  if (!first || !last || !cell || last.closest('td') !== cell) return null
  const start = Number(first.dataset.start) + offsetIn(first, range.startContainer, range.startOffset)
  const end = Number(last.dataset.start) + offsetIn(last, range.endContainer, range.endOffset)
  const language = cell.dataset.language!
  const head = document.querySelector<HTMLElement>(`.texts thead th[data-language="${CSS.escape(language)}"]`)
  const row = cell.closest<HTMLElement>('tr')!
  if (!head?.dataset.hash || end <= start) return null
  return {
    text: selection.toString().trim(),
    language,
    hash: head.dataset.hash,
    version: [head.querySelector('.own-name'), head.querySelector('.kind')].map((part) => part?.textContent ?? '').join(', '),
    place: row.querySelector('th.place a')?.getAttribute('aria-label') ?? '',
    start,
    end,
    bead: Number(row.dataset.bead),
  }
}

function addressOf({ language, hash, start, end }: Chosen): string {
  const path = [bar!.dataset.statement!, language, hash].map(encodeURIComponent).join('/')
  return `${location.origin}/passages/${path}/${start}-${end}`
}

/** Marks that keep writing directions apart on the page would be copied along with the words. */
const withoutIsolates = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')

function citation(kind: string, of: Chosen): string {
  const address = addressOf(of)
  if (kind === 'link') return address
  const pattern = withoutIsolates((kind === 'quotation' ? bar!.dataset.quotation : bar!.dataset.footnote) ?? '')
  const values: Readonly<Record<string, string>> = { text: of.text, version: of.version, place: of.place, address }
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function hide(): void {
  if (!bar || !form) return
  bar.hidden = true
  form.hidden = true
  chosen = null
}

function offer(): void {
  if (!bar || bar.contains(document.activeElement)) return
  chosen = read()
  bar.hidden = chosen === null
  bar.querySelector<HTMLElement>('[data-copied]')!.hidden = true
  if (!chosen) return
  const { bottom, left } = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
  bar.style.top = `${Math.min(bottom + 8, innerHeight - 60)}px`
  bar.style.left = `${Math.max(8, Math.min(left, innerWidth - bar.offsetWidth - 8))}px`
}

document.addEventListener('pointerup', () => setTimeout(offer))
document.addEventListener('keyup', (event) => {
  if (event.key === 'Escape') hide()
  else if (event.shiftKey || event.key === 'Shift') offer()
})
addEventListener('scroll', () => bar?.contains(document.activeElement) || hide(), { passive: true })

bar?.addEventListener('click', async (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null
  if (!button || !chosen) return
  if (button.dataset.cite) {
    await navigator.clipboard.writeText(citation(button.dataset.cite, chosen))
    bar.querySelector<HTMLElement>('[data-copied]')!.hidden = false
  } else if ('comment' in button.dataset && form) {
    form.hidden = false
    form.querySelector('input')!.value = storedAuthor()
    form.querySelector('textarea')!.focus()
  }
})

form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  if (!chosen || !bar) return
  const { language, hash, start, end, bead } = chosen
  const body = form.querySelector('textarea')!
  const remark = { language, hash, start, end, kind: 'comment', author: authorOf(form.querySelector('input')!), body: body.value }
  const answer = await fetch(`/api/v1/statements/${encodeURIComponent(bar.dataset.statement!)}/remarks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(remark),
  }).catch(() => null)
  if (!answer?.ok) return body.focus()
  body.value = ''
  hide()
  await refreshRow(bead)
})
