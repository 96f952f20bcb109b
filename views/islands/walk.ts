/** Steps from difference to difference, omission to omission, row to row, by keys or by the buttons of the bar, also to rows that are not here yet. */
import { actionOf } from '../client/keymap.ts'
import { type Places, places, rowElement } from '../client/long-text.ts'
import { READING_KEYS } from '../keys.ts'

const signsIn = (row: Element) =>
  [...row.querySelectorAll<HTMLElement>('.sign, .absent > a')].filter((sign) => sign.checkVisibility())
const rows = () => [...document.querySelectorAll<HTMLElement>('.texts tbody tr[data-bead]')]
const beadOf = (row: Element) => Number((row as HTMLElement).dataset.bead)

/** Where the reader is: the row and the sign reached last. */
let row = -1
let sign: HTMLElement | null = null

const panelIsOpen = () => document.querySelector<HTMLElement>('#panel')?.hidden === false

function reach(target: HTMLElement): void {
  sign = target
  row = beadOf(target.closest('tr')!)
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'center' })
  if (panelIsOpen()) {
    target.click()
    target.focus({ preventScroll: true })
  }
}

/** The next of a list of rows after (before) the one the reader is in; round again at the end. */
function following(list: readonly number[], step: 1 | -1): number | undefined {
  return step > 0 ? (list.find((bead) => bead > row) ?? list[0]) : (list.findLast((bead) => bead < row) ?? list.at(-1))
}

async function toDifference(step: 1 | -1): Promise<void> {
  const focused = document.activeElement?.closest<HTMLElement>('.texts tr[data-bead]')
  if (focused && document.activeElement?.matches('.sign, .absent > a')) {
    row = beadOf(focused)
    sign = document.activeElement as HTMLElement
  }
  const current = sign?.isConnected ? sign.closest('tr') : null
  const beside = current ? signsIn(current) : []
  const next = sign && beside[beside.indexOf(sign) + step]
  if (next) return reach(next)
  // Rows whose signs are all hidden, on a narrow screen, are passed over.
  for (let tries = 0; tries < places.differing.length; tries++) {
    const bead = following(places.differing, step)
    if (bead === undefined) return
    row = bead
    const found = await rowElement(bead)
    const signs = found ? signsIn(found) : []
    const target = step > 0 ? signs[0] : signs.at(-1)
    if (target) return reach(target)
  }
}

function mark(next: HTMLElement, block: ScrollLogicalPosition): void {
  row = beadOf(next)
  sign = null
  for (const marked of document.querySelectorAll('.is-row')) marked.classList.remove('is-row')
  next.classList.add('is-row')
  next.querySelector('a')?.focus({ preventScroll: true })
  next.scrollIntoView({ block })
}

async function toPlace(kind: keyof Places, step: 1 | -1): Promise<void> {
  const bead = following(places[kind], step)
  const next = bead === undefined ? null : await rowElement(bead)
  if (next) mark(next, 'center')
}

async function toRow(step: 1 | -1): Promise<void> {
  const all = rows()
  const at = all.findIndex((element) => beadOf(element) === row)
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)]
  const after = next && at >= 0 && next !== all[at] ? next : ((await rowElement(row + step)) ?? next)
  if (after) mark(after, 'start')
}

const find = () => document.querySelector<HTMLInputElement>('.find-here input')?.focus()

/** To the editor of the column that has the focus, or of the first that is no pivot. */
function edit(): void {
  const column = document.activeElement?.closest<HTMLElement>('td[data-language]')?.dataset.language
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.texts thead a[data-edit]')]
  const link = links.find(({ dataset }) => dataset.edit === column) ?? links[0]
  if (link) location.assign(link.href)
}

/** The focus to the column beside, in the same row. */
function toColumn(step: 1 | -1): void {
  const cell =
    document.activeElement?.closest<HTMLElement>('td.cell, th.place') ?? rows()[0]?.querySelector<HTMLElement>('th.place')
  const next = step > 0 ? cell?.nextElementSibling : cell?.previousElementSibling
  const target = next?.querySelector<HTMLElement>('a, .text')
  if (target && !target.matches('a')) target.tabIndex = -1
  target?.focus()
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function changeView(): void {
  const unit = document.querySelector<HTMLSelectElement>('select[name="unit"]')
  if (!unit) return
  unit.selectedIndex = (unit.selectedIndex + 1) % unit.options.length
  unit.form?.requestSubmit()
}

const actions: Readonly<Record<string, () => unknown>> = {
  'next-difference': () => toDifference(1),
  'previous-difference': () => toDifference(-1),
  'next-missing': () => toPlace('missing', 1),
  'next-doubtful': () => toPlace('doubtful', 1),
  'next-found': () => toPlace('found', 1),
  'previous-found': () => toPlace('found', -1),
  'next-row': () => toRow(1),
  'previous-row': () => toRow(-1),
  'next-column': () => toColumn(1),
  'previous-column': () => toColumn(-1),
  view: changeView,
  find,
  edit,
}

document.addEventListener('keydown', (event) => {
  const action = actions[actionOf(event, READING_KEYS) ?? '']
  if (!action) return
  event.preventDefault()
  void action()
})

const buttons: Readonly<Record<string, () => unknown>> = {
  next: () => toDifference(1),
  previous: () => toDifference(-1),
  missing: () => toPlace('missing', 1),
  doubtful: () => toPlace('doubtful', 1),
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-island="walk"]')) {
  bar.hidden = false
  for (const kind of ['missing', 'doubtful'] as const) {
    const button = bar.querySelector<HTMLElement>(`[data-walk="${kind}"]`)
    if (button) button.hidden = places[kind].length === 0
  }
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-walk]') : null
    if (button) void buttons[button.dataset.walk ?? '']?.()
  })
}
