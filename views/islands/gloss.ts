/**
 * Shows what the lexicons have for a word: where the pointer rests, or word by word with the arrow keys. Whether it is on is kept in this browser.
 */
import { actionOf } from '../client/keymap.ts'
import { offsetIn, rangeOf } from '../client/text-offsets.ts'
import { READING_KEYS } from '../keys.ts'

interface Gloss {
  readonly language: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly renderings: readonly { readonly text: string; readonly whole: boolean }[]
  readonly before: number | null
  readonly after: number | null
}

const STORED = 'hexapla.gloss'
/** How long a pointer rests before a word is looked up. */
const REST_MS = 250
const GAP = 6

const card = document.querySelector<HTMLElement>('[data-island="gloss"]')
const button = document.querySelector<HTMLElement>('[data-gloss-toggle]')
const known = new Map<string, Promise<Gloss | null>>()
let on = localStorage.getItem(STORED) === 'on'
let resting = 0
/** The word that is shown, and the paragraph it stands in. */
let shown: { readonly paragraph: HTMLElement; readonly gloss: Gloss; readonly byKeys: boolean } | null = null

function ask(language: string, hash: string, at: number): Promise<Gloss | null> {
  const address = `${card!.dataset.api}${encodeURIComponent(language)}/gloss?${new URLSearchParams({ hash, at: String(at), to: card!.dataset.to! })}`
  const before = known.get(address)
  if (before) return before
  const answer = fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<Gloss>) : null))
    .catch(() => null)
  known.set(address, answer)
  return answer
}

function textOf(node: EventTarget | null): HTMLElement | null {
  const paragraph = node instanceof Element ? node.closest<HTMLElement>('.texts .text[data-start]') : null
  return paragraph && !isOwn(paragraph) ? paragraph : null
}

/** A text in the reader's own language needs no gloss. */
const isOwn = ({ lang }: HTMLElement) => lang.split('-')[0] === card?.dataset.to?.split('-')[0]

function hide(): void {
  if (card) card.hidden = true
  CSS.highlights?.delete('gloss')
  shown = null
}

async function show(paragraph: HTMLElement, at: number, byKeys: boolean): Promise<void> {
  const language = paragraph.lang
  const { hash } = document.querySelector<HTMLElement>(`.texts thead th[data-language="${CSS.escape(language)}"]`)?.dataset ?? {}
  if (!card || !hash) return
  const gloss = await ask(language, hash, at)
  if (!on) return
  const start = Number(paragraph.dataset.start)
  const range = gloss && rangeOf(paragraph, gloss.start - start, gloss.end - start)
  if (!gloss || !range) return hide()
  shown = { paragraph, gloss, byKeys }
  const word = card.querySelector<HTMLElement>('[data-word]')!
  word.lang = gloss.language
  word.dir = paragraph.dir
  word.textContent = gloss.text
  const renderings = card.querySelector<HTMLElement>('[data-renderings]')!
  renderings.textContent = gloss.renderings.map(({ text, whole }) => (whole ? text : `${text}…`)).join(', ') || card.dataset.none!
  card.hidden = false
  if (CSS.highlights) CSS.highlights.set('gloss', new Highlight(range))
  const place = range.getBoundingClientRect()
  if (byKeys && (place.top < 100 || place.bottom > innerHeight - 80))
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  stand(range.getBoundingClientRect())
}

function stand(place: DOMRect): void {
  const own = card!.getBoundingClientRect()
  const below = place.bottom + GAP + own.height < innerHeight
  card!.style.insetBlockStart = `${below ? place.bottom + GAP : place.top - own.height - GAP}px`
  card!.style.left = `${Math.min(Math.max(GAP, place.left), innerWidth - own.width - GAP)}px`
}

/** The first word of the place the reader is in: the column with the focus, or the first in another language. */
function firstText(): HTMLElement | null {
  const row = document.querySelector('.texts tbody tr.is-row') ?? document.activeElement?.closest('.texts tbody tr')
  const inView = [...document.querySelectorAll<HTMLElement>('.texts tbody tr[data-bead]')].find(
    (other) => other.getBoundingClientRect().bottom > 150,
  )
  const cell = document.activeElement?.closest('td.cell')
  const texts = [...((cell ?? row ?? inView)?.querySelectorAll<HTMLElement>('.text[data-start]') ?? [])]
  return texts.find((text) => text.checkVisibility() && !isOwn(text)) ?? null
}

function turn(next: boolean): void {
  on = next
  if (on) localStorage.setItem(STORED, 'on')
  else localStorage.removeItem(STORED)
  button?.setAttribute('aria-pressed', String(on))
  if (!on) hide()
}

function toggle(): void {
  turn(!on)
  const text = on ? firstText() : null
  if (text) void show(text, Number(text.dataset.start), true)
}

document.addEventListener('pointermove', ({ target, clientX, clientY, pointerType }) => {
  clearTimeout(resting)
  if (!on || pointerType === 'touch') return
  const paragraph = textOf(target)
  if (!paragraph) {
    if (shown && !shown.byKeys) hide()
    return
  }
  resting = window.setTimeout(() => {
    const caret = document.caretPositionFromPoint?.(clientX, clientY)
    if (!caret || !paragraph.contains(caret.offsetNode)) return
    void show(paragraph, Number(paragraph.dataset.start) + offsetIn(paragraph, caret.offsetNode, caret.offset), false)
  }, REST_MS)
})

document.addEventListener('keydown', (event) => {
  if (actionOf(event, READING_KEYS) === 'gloss') {
    event.preventDefault()
    return toggle()
  }
  if (!shown || event.ctrlKey || event.metaKey || event.altKey) return
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog[open]')
  if (typing) return
  if (event.key === 'Escape') return hide()
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const forwards = (event.key === 'ArrowRight') === (shown.paragraph.dir !== 'rtl')
  const at = forwards ? shown.gloss.after : shown.gloss.before
  event.preventDefault()
  const home = at === null ? null : (siblingWith(shown.paragraph, at) ?? shown.paragraph)
  if (home && at !== null) void show(home, at, true)
})

/** In the view of sentences a paragraph of the text stands in several of the page. */
function siblingWith(paragraph: HTMLElement, at: number): HTMLElement | undefined {
  const { lang } = paragraph
  return [...document.querySelectorAll<HTMLElement>(`.texts .text[data-start][lang="${CSS.escape(lang)}"]`)].findLast(
    (text) => Number(text.dataset.start) <= at,
  )
}

button?.addEventListener('click', toggle)
addEventListener('scroll', () => shown && !shown.byKeys && hide(), { passive: true })
if (button) {
  button.hidden = false
  turn(on)
}
