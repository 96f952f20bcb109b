/** The beads as the page shows them, and the focus among their segments. */

export type Side = 'source' | 'target'

/** A place a reader acts on: a segment, or the empty side of a bead. Where a segment starts stays the same through every step but one. */
export interface Place {
  readonly side: Side
  /** Null on an empty side. */
  readonly segment: number | null
  /** Offset of the segment in its text. */
  readonly start: number | null
  readonly bead: number
}

export interface Step {
  readonly kind: string
  readonly beads: readonly number[]
  readonly at?: { readonly source: number; readonly target: number }
  readonly boundary?: { readonly side: Side; readonly at: number }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('#beads > tr')]
const segments = () => [...document.querySelectorAll<HTMLElement>('#beads .segment')]
const sideOf = (element: Element) => element.closest<HTMLElement>('[data-side]')!.dataset.side as Side
const beadOf = (element: Element) => Number(element.closest<HTMLElement>('tr')!.dataset.bead)
const rowOf = (bead: number) => document.querySelector<HTMLElement>(`#bead-${bead}`)

function rangeOf(row: HTMLElement, side: Side): [number, number] {
  const [from, to] = row.dataset[side]!.split('-').map(Number)
  return [from!, to!]
}

export const currentSegment = () => document.querySelector<HTMLElement>('#beads .segment[tabindex="0"]')

export function currentPlace(): Place | null {
  const element = currentSegment()
  if (!element) return null
  const number = (value: string | undefined) => (value === undefined ? null : Number(value))
  const { segment, start } = element.dataset
  return { side: sideOf(element), segment: number(segment), start: number(start), bead: beadOf(element) }
}

/** Gives one segment the focus; all others leave the tab order. */
export function focusSegment(element: HTMLElement | undefined, scroll: ScrollLogicalPosition = 'nearest'): void {
  if (!element) return
  for (const other of document.querySelectorAll('#beads .segment[tabindex="0"]')) other.setAttribute('tabindex', '-1')
  for (const row of document.querySelectorAll('#beads > .is-row')) row.classList.remove('is-row')
  element.setAttribute('tabindex', '0')
  element.closest('tr')?.classList.add('is-row')
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: scroll })
}

export function focusPlace({ side, start, bead }: Place): void {
  const exact = start === null ? null : document.querySelector<HTMLElement>(`[data-side="${side}"] [data-start="${start}"]`)
  const row = rowOf(bead) ?? rows().at(-1)
  focusSegment(exact ?? row?.querySelector<HTMLElement>(`[data-side="${side}"] .segment`) ?? segments()[0])
}

/** The next or previous segment of the same side. */
export function walk(step: 1 | -1): void {
  const place = currentPlace()
  const all = segments().filter((element) => !place || sideOf(element) === place.side)
  const at = all.findIndex((element) => element.getAttribute('tabindex') === '0')
  focusSegment(all[Math.min(Math.max(at + step, 0), all.length - 1)])
}

export function toOtherSide(): void {
  const place = currentPlace()
  if (!place) return
  const other = place.side === 'source' ? 'target' : 'source'
  focusSegment(rowOf(place.bead)?.querySelector<HTMLElement>(`[data-side="${other}"] .segment`) ?? undefined)
}

/** The next or previous bead that is doubtful or waits for review. @returns false when there is none on this page */
export function toOpen(step: 1 | -1): boolean {
  const bead = currentPlace()?.bead ?? -1
  const open = rows().filter((row) => row.matches('[data-doubtful], [data-review]'))
  const found =
    step > 0 ? open.find((row) => Number(row.dataset.bead) > bead) : open.findLast((row) => Number(row.dataset.bead) < bead)
  if (found) focusSegment(found.querySelector<HTMLElement>('[data-side="target"] .segment') ?? undefined, 'center')
  return found !== undefined
}

/** What a bead pairs, to find it again in another state of the alignment. */
export function pairingOf(bead: number): string | null {
  const row = rowOf(bead)
  return row && `${row.dataset.source}:${row.dataset.target}`
}

export function beadWith(pairing: string): number | null {
  const row = rows().find(({ dataset }) => `${dataset.source}:${dataset.target}` === pairing)
  return row ? Number(row.dataset.bead) : null
}

/** Where a bead is cut so that the place begins its second half (ends its first, if it stands at the beginning). */
function cutAt(row: HTMLElement, { side, segment }: Place): Step['at'] | null {
  const own = rangeOf(row, side)
  const other = side === 'source' ? 'target' : 'source'
  const [from, to] = rangeOf(row, other)
  const length = own[1] - own[0]
  if (segment === null || length + (to - from) < 3) return null
  // A side with one segment stays whole: the other one is cut beside it.
  if (length === 1) return { [side]: own[1], [other]: from + 1 } as unknown as Step['at']
  const cut = segment === own[0] ? segment + 1 : segment
  const share = from + Math.round(((to - from) * (cut - own[0])) / length)
  const kept = to - from === 1 ? to : Math.min(Math.max(share, from + 1), to - 1)
  return { [side]: cut, [other]: kept } as unknown as Step['at']
}

/** Moves the place's segment, with those before (after) it in its bead, to the bead above (below). */
function moved(row: HTMLElement, place: Place, step: 1 | -1): Step | null {
  const { side, segment, bead } = place
  const neighbour = rowOf(bead + step)
  if (segment === null || !neighbour) return null
  const other = side === 'source' ? 'target' : 'source'
  const at =
    step < 0 ? { [side]: segment + 1, [other]: rangeOf(row, other)[0] } : { [side]: segment, [other]: rangeOf(row, other)[1] }
  return { kind: 'move', beads: step < 0 ? [bead - 1, bead] : [bead, bead + 1], at: at as unknown as NonNullable<Step['at']> }
}

/** The step that an action asks for at a place; null where it does nothing. */
export function stepFor(action: string, place: Place): Step | null {
  const row = rowOf(place.bead)
  if (!row) return null
  const beads = [place.bead]
  const whole = (['source', 'target'] as const).every((side) => {
    const [from, to] = rangeOf(row, side)
    return from < to
  })
  switch (action) {
    case 'merge':
      return rowOf(place.bead + 1) ? { kind: 'merge', beads: [place.bead, place.bead + 1] } : null
    case 'split': {
      const at = cutAt(row, place)
      return at ? { kind: 'split', beads, at } : null
    }
    case 'up':
      return moved(row, place, -1)
    case 'down':
      return moved(row, place, 1)
    case 'left-out':
      return { kind: whole ? 'unlink' : 'confirm', beads }
    case 'pin':
      return { kind: row.dataset.origin === 'automatic' ? 'pin' : 'unpin', beads }
    case 'confirm':
    case 'review':
      return { kind: action, beads }
    case 'join': {
      const next = currentSegment()?.dataset.next
      return next === undefined ? null : { kind: 'join', beads: [], boundary: { side: place.side, at: Number(next) } }
    }
    case 'realign':
      return { kind: 'realign', beads: [] }
    default:
      return null
  }
}
