/** Steps from difference to difference and from row to row, by keys or by the buttons of the bar. */
import { actionOf } from '../client/keymap.ts'
import { READING_KEYS } from '../keys.ts'

const signs = () =>
  [...document.querySelectorAll<HTMLElement>('.texts .sign, .texts .absent > a')].filter((sign) => sign.checkVisibility())
const rows = () => [...document.querySelectorAll<HTMLElement>('.texts tbody tr')]

let sign = -1
let row = -1

function toDifference(step: 1 | -1): void {
  const all = signs()
  if (all.length === 0) return
  const focused = all.indexOf(document.activeElement as HTMLElement)
  sign = ((focused >= 0 ? focused : sign < 0 && step < 0 ? 0 : sign) + step + all.length) % all.length
  const next = all[sign]!
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'center' })
  const panel = document.querySelector<HTMLElement>('#panel')
  if (panel && !panel.hidden) {
    next.click()
    next.focus({ preventScroll: true })
  }
}

function toRow(step: 1 | -1): void {
  const all = rows()
  if (all.length === 0) return
  row = Math.min(Math.max(row + step, 0), all.length - 1)
  for (const marked of document.querySelectorAll('.is-row')) marked.classList.remove('is-row')
  const next = all[row]!
  next.classList.add('is-row')
  next.querySelector('a')?.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
}

const find = () => document.querySelector<HTMLInputElement>('.find input')?.focus()

/** To the editor of the column that has the focus, or of the first that is no pivot. */
function edit(): void {
  const column = document.activeElement?.closest<HTMLElement>('td[data-language]')?.dataset.language
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.texts thead a[data-edit]')]
  const link = links.find(({ dataset }) => dataset.edit === column) ?? links[0]
  link?.click()
}

const actions: Readonly<Record<string, () => void>> = {
  'next-difference': () => toDifference(1),
  'previous-difference': () => toDifference(-1),
  'next-row': () => toRow(1),
  'previous-row': () => toRow(-1),
  find,
  edit,
}

document.addEventListener('keydown', (event) => {
  const action = actions[actionOf(event, READING_KEYS) ?? '']
  if (!action) return
  event.preventDefault()
  action()
})

const buttons: Readonly<Record<string, () => void>> = {
  next: () => toDifference(1),
  previous: () => toDifference(-1),
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-island="walk"]')) {
  bar.hidden = false
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-walk]') : null
    if (button) buttons[button.dataset.walk ?? '']?.()
  })
}
