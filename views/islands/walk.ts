/** Steps from difference to difference and from row to row, by keys or by the buttons of the bar; `?` shows the keys. */

const signs = () =>
  [...document.querySelectorAll<HTMLElement>('.texts .sign, .texts .absent > a')].filter((sign) => sign.checkVisibility())
const rows = () => [...document.querySelectorAll<HTMLElement>('.texts tbody tr')]
const keys = document.querySelector<HTMLDialogElement>('#keys')

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

const actions: Readonly<Record<string, () => void>> = {
  j: () => toDifference(1),
  k: () => toDifference(-1),
  n: () => toRow(1),
  p: () => toRow(-1),
  '/': find,
  '?': () => keys?.showModal(),
}

document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog[open]')
  if (typing || event.metaKey || event.ctrlKey || event.altKey) return
  const action = actions[event.key]
  if (!action) return
  event.preventDefault()
  action()
})

const buttons: Readonly<Record<string, () => void>> = {
  next: () => toDifference(1),
  previous: () => toDifference(-1),
  keys: () => keys?.showModal(),
}

for (const bar of document.querySelectorAll<HTMLElement>('[data-island="walk"]')) {
  bar.hidden = false
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-walk]') : null
    if (button) buttons[button.dataset.walk ?? '']?.()
  })
}
