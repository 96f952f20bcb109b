/**
 * Rows of a long statement. The page comes with one part of them; the others stand as empty places of about their height and are
 * fetched, as whole pages, when they come near. Parts far away are emptied again, so that the page stays light.
 */

/** Parts that stay when they are out of sight. */
const KEPT = 8
/** How far from the window a part is fetched, in windows. */
const AHEAD = 2

interface Part {
  readonly from: number
  readonly body: HTMLTableSectionElement
  /** Explanations that came with it. */
  entries: readonly Element[]
  state: 'empty' | 'coming' | 'here'
  near: boolean
}

const desk = document.querySelector<HTMLElement>('.desk')
const table = desk?.querySelector<HTMLTableElement>('table.texts')
const size = Number(desk?.dataset.size ?? 1)
const total = Number(desk?.dataset.total ?? 0)
const parts: Part[] = []
/** Those that are here, the one seen last at the end. */
let here: Part[] = []

export interface Places {
  readonly differing: readonly number[]
  readonly missing: readonly number[]
  readonly doubtful: readonly number[]
  readonly found: readonly number[]
}

export const places: Places = JSON.parse(
  desk?.dataset.places ?? '{"differing":[],"missing":[],"doubtful":[],"found":[]}',
) as Places

/** Index of a row among those that the reader chose to see. */
function indexOf(bead: number): number {
  const choice = desk?.dataset.choice as keyof Places | undefined
  return choice ? places[choice].indexOf(bead) : bead
}

/** The row, fetched if need be; null when it is not among those chosen. */
export async function rowElement(bead: number): Promise<HTMLElement | null> {
  const known = document.getElementById(`bead-${bead}`)
  const index = indexOf(bead)
  if (known || index < 0) return known
  const part = parts.find(({ from }) => from <= index && index < from + size)
  if (part) await bring(part)
  return document.getElementById(`bead-${bead}`)
}

function addressOf(from: number): string {
  const address = new URL(location.href)
  address.searchParams.set('from', String(from))
  address.hash = ''
  return address.href
}

/** Entries of the page that came; those of concepts may be there already. */
function takeEntries(page: Document): Element[] {
  const lists = [...document.querySelectorAll('.apparatus .entries')]
  return [...page.querySelectorAll('.apparatus .entries')].flatMap((list, n) =>
    [...list.querySelectorAll(':scope > article')].filter((entry) => {
      if (document.getElementById(entry.id)) return false
      lists[n]?.append(entry)
      return true
    }),
  )
}

const coming = new Map<Part, Promise<void>>()

function bring(part: Part): Promise<void> {
  if (part.state === 'here') return Promise.resolve()
  const known = coming.get(part)
  if (known) return known
  part.state = 'coming'
  const done = fetch(addressOf(part.from))
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const rows = page.querySelector('table.texts > tbody')?.children ?? []
      part.body.replaceChildren(...rows)
      part.body.classList.remove('empty-part')
      part.entries = takeEntries(page)
      part.state = 'here'
      here = [...here.filter((other) => other !== part), part]
      tidy()
      document.dispatchEvent(new CustomEvent('rows-changed'))
    })
    .catch(() => {
      part.state = 'empty'
    })
    .finally(() => coming.delete(part))
  coming.set(part, done)
  return done
}

/** Empties parts that have been out of sight longest. */
function tidy(): void {
  const away = here.filter((part) => !part.near && !part.body.contains(document.activeElement))
  for (const part of away.slice(0, Math.max(0, here.length - KEPT))) {
    const height = part.body.getBoundingClientRect().height
    for (const entry of part.entries) entry.remove()
    empty(part, height)
    here = here.filter((other) => other !== part)
  }
}

function empty(part: Part, height: number): void {
  const row = document.createElement('tr')
  const cell = document.createElement('td')
  cell.colSpan = table?.tHead?.rows[0]?.cells.length ?? 1
  cell.style.height = `${Math.round(height)}px`
  row.append(cell)
  part.body.classList.add('empty-part')
  part.body.replaceChildren(row)
  part.state = 'empty'
}

/** Sets up the places for the other parts, and fetches what comes near. */
export function setUp(): void {
  const first = table?.tBodies[0]
  if (!table || !first || total <= size) return
  const box = table.closest<HTMLElement>('.texts-box')
  const scrolls = box !== null && getComputedStyle(box).overflowY === 'auto'
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const part = parts.find(({ body }) => body === target)!
        part.near = isIntersecting
        if (isIntersecting && part.state === 'empty') void bring(part)
      }
    },
    { root: scrolls ? box : null, rootMargin: `${AHEAD * 100}% 0%` },
  )
  const start = Number(first.dataset.from ?? 0)
  const height = first.getBoundingClientRect().height / Math.max(first.rows.length, 1)
  // Parts follow one another from the one that is here, so that it may begin anywhere.
  const offset = start % size
  for (let from = offset === 0 ? 0 : offset - size; from < total; from += size) {
    const begins = Math.max(from, 0)
    const part: Part = {
      from: begins,
      body: begins === start ? first : document.createElement('tbody'),
      entries: [],
      state: 'here',
      near: false,
    }
    parts.push(part)
    if (part.body === first) here.push(part)
    else {
      part.body.dataset.from = String(begins)
      empty(part, height * Math.min(size, total - begins))
    }
  }
  const at = parts.findIndex(({ body }) => body === first)
  const top = first.getBoundingClientRect().top
  first.before(...parts.slice(0, at).map(({ body }) => body))
  first.after(...parts.slice(at + 1).map(({ body }) => body))
  // What one reads stays where it is when the parts before it get their places.
  if (at > 0) (scrolls ? box : window).scrollBy({ top: first.getBoundingClientRect().top - top, behavior: 'instant' })
  for (const nav of document.querySelectorAll<HTMLElement>('main > .pages')) nav.hidden = true
  for (const { body } of parts) observer.observe(body)
}
