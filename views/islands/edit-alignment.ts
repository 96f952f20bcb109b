/**
 * Corrects an alignment. A key or button becomes a step; steps are stored one after another, and after each the rows are taken anew
 * from the server, because the rest of the alignment follows what was set. A step is shown as saved only when the server has it.
 */

import { authorOf, storedAuthor } from '../client/author.ts'
import {
  beadWith,
  currentPlace,
  currentSegment,
  focusPlace,
  focusSegment,
  type Place,
  pairingOf,
  type Step,
  stepFor,
  toOpen,
  toOtherSide,
  walk,
} from '../client/beads.ts'
import { chosenCut, cutAtPoint, cutKey, isCutting, startCutting, stopCutting } from '../client/cut-mode.ts'
import { currentPage, type Outcome, write } from '../client/edit-log.ts'
import { actionOf } from '../client/keymap.ts'
import { EDITING_KEYS } from '../keys.ts'

/** Parts of the page that follow every step. */
const FOLLOWING = ['beads', 'edit-state', 'edit-steps', 'open-elsewhere']

const root = document.querySelector<HTMLElement>('[data-island="edit-alignment"]')!
const saved = root.querySelector<HTMLElement>('.saved')!
const notice = root.querySelector<HTMLElement>('[data-notice]')!
const author = root.querySelector<HTMLInputElement>('[name="author"]')!

interface Wish {
  readonly action: string
  readonly place: Place | null
  /** What the beads paired when the wish was made; a wish that is made again must find them as they were. */
  readonly pairing?: string | null
  /** For a cut: the offset of the word in the text of its side. */
  readonly cut?: number
}

const wishes: Wish[] = []
let busy = false
/** The wish that could not be stored. */
let pending: Wish | null = null

const state = () => document.querySelector<HTMLElement>('#edit-state')!.dataset

function show(what: 'saved' | 'saving' | 'failed'): void {
  saved.dataset.state = what
}

function notify(why: 'conflict' | 'impossible' | 'failed', wish: Wish): void {
  notice.hidden = false
  notice.dataset.notice = why
  pending = why === 'impossible' ? null : wish
  const again = notice.querySelector<HTMLButtonElement>('[data-again]')!
  again.hidden = why === 'impossible' || (why === 'conflict' && !repeatable(wish))
}

/** A wish can be made again if its bead is still as it was. */
const repeatable = ({ pairing, place }: Wish) => place === null || (pairing != null && beadWith(pairing) !== null)

function quiet(): void {
  notice.hidden = true
  pending = null
}

/** Takes the rows and all that goes with them from the server, and gives the focus back. */
async function refresh(place: Place | null): Promise<void> {
  const page = await currentPage()
  for (const id of FOLLOWING) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
    if (!old || !fresh) continue
    if (old instanceof HTMLDetailsElement && old.open) fresh.setAttribute('open', '')
    old.replaceWith(fresh)
  }
  for (const [action, can] of [
    ['undo', state().canUndo],
    ['redo', state().canRedo],
  ] as const) {
    const button = root.querySelector(`[data-action="${action}"]`)
    if (can === undefined) button?.setAttribute('aria-disabled', 'true')
    else button?.removeAttribute('aria-disabled')
  }
  if (place) focusPlace(place)
}

async function store({ action, place, cut }: Wish): Promise<Outcome | null> {
  const revision = Number(state().revision)
  const api = root.dataset.api!
  if (action === 'undo' || action === 'redo') {
    return state()[action === 'undo' ? 'canUndo' : 'canRedo'] === undefined ? null : write(`${api}/${action}`, { revision })
  }
  const step: Step | null =
    cut !== undefined && place
      ? { kind: 'cut', beads: [], boundary: { side: place.side, at: cut } }
      : stepFor(action, place ?? { side: 'target', segment: null, start: null, bead: 0 })
  if (!step) return { state: 'impossible' }
  return write(`${api}/edits`, { revision, body: { ...step, author: authorOf(author) } })
}

async function work(): Promise<void> {
  if (busy) return
  busy = true
  for (let wish = wishes.shift(); wish; wish = wishes.shift()) {
    show('saving')
    const outcome = await store(wish)
    if (outcome?.state === 'failed') {
      wishes.length = 0
      show('failed')
      notify('failed', wish)
      break
    }
    if (outcome && outcome.state !== 'impossible') await refresh(wish.place).catch(() => undefined)
    show('saved')
    if (outcome?.state === 'stale') {
      wishes.length = 0
      notify('conflict', wish)
    } else if (outcome?.state === 'impossible') notify('impossible', wish)
  }
  busy = false
}

function wish(action: string, cut?: number): void {
  quiet()
  const place = currentPlace()
  wishes.push({ action, place, pairing: place && pairingOf(place.bead), ...(cut === undefined ? {} : { cut }) })
  void work()
}

/** Begins to choose a word, or cuts before the one that was chosen. */
function cutSegment(): void {
  const start = currentPlace()?.start
  const cut = chosenCut()
  if (cut !== null && start != null) wish('cut', start + cut)
  else if (!startCutting(currentSegment())) notify('impossible', { action: 'cut', place: null })
}

function toOpenBead(step: 1 | -1): void {
  if (toOpen(step)) return
  const { before, after } = document.querySelector<HTMLElement>('#open-elsewhere')!.dataset
  const elsewhere = step > 0 ? after : before
  if (elsewhere) location.assign(elsewhere)
}

const moves: Readonly<Record<string, () => void>> = {
  'next-segment': () => walk(1),
  'previous-segment': () => walk(-1),
  'other-side': toOtherSide,
  'next-open': () => toOpenBead(1),
  'previous-open': () => toOpenBead(-1),
  cut: cutSegment,
  read: () => document.querySelector<HTMLAnchorElement>('[data-read]')?.click(),
}
const STEPS = new Set(['merge', 'split', 'join', 'up', 'down', 'left-out', 'confirm', 'pin', 'review', 'realign', 'undo', 'redo'])

function act(action: string): void {
  if (action !== 'cut') stopCutting()
  if (STEPS.has(action)) wish(action)
  else moves[action]?.()
}

document.addEventListener('keydown', (event) => {
  const inCut =
    isCutting() && !(event.target instanceof Element && event.target.closest('input, button')) ? cutKey(event.key) : null
  if (inCut) {
    event.preventDefault()
    return inCut === 'commit' ? cutSegment() : undefined
  }
  const action = event.key === 'ArrowLeft' ? 'other-side' : actionOf(event, EDITING_KEYS)
  if (!action || action === 'help' || (event.target instanceof Element && event.target.closest('input, dialog[open]'))) return
  event.preventDefault()
  act(action)
})

root.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return
  const button = event.target.closest<HTMLElement>('[data-action]')
  if (button) return button.getAttribute('aria-disabled') === 'true' ? undefined : act(button.dataset.action!)
  if (event.target.closest('[data-leave]')) return quiet()
  if (event.target.closest('[data-again]') && pending) {
    const { action, place, pairing, cut } = pending
    const bead = pairing ? beadWith(pairing) : null
    quiet()
    wishes.push({
      action,
      pairing: pairing ?? null,
      place: place && { ...place, bead: bead ?? place.bead },
      ...(cut === undefined ? {} : { cut }),
    })
    return void work()
  }
  if (cutAtPoint(event)) return
  const segment = event.target.closest<HTMLElement>('.segment')
  if (segment) stopCutting()
  focusSegment(segment ?? undefined)
})

root.addEventListener('focusin', (event) => {
  const segment = event.target instanceof Element ? event.target.closest<HTMLElement>('.segment') : null
  if (segment && segment.getAttribute('tabindex') !== '0') focusSegment(segment)
})

// Nothing is lost silently: whoever leaves while a step is not stored is asked.
addEventListener('beforeunload', (event) => {
  if (busy || pending) event.preventDefault()
})
addEventListener('online', () => {
  if (pending) notice.querySelector<HTMLElement>('[data-again]')?.click()
})

author.value = storedAuthor()

const wanted = /^#bead-(\d+)$/.exec(location.hash)?.[1]
const start = document.querySelector<HTMLElement>(`#bead-${wanted ?? '0'} [data-side="target"] .segment`)
if (start && wanted) focusSegment(start, 'center')
else start?.setAttribute('tabindex', '0')
