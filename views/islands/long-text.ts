/** Brings the rows of a long statement as one scrolls, follows links to rows that are not here yet, and shows on the map where one is. */
import { rowElement, setUp } from '../client/long-text.ts'

setUp()

async function toRow(hash: string): Promise<void> {
  const bead = /^#bead-(\d+)$/.exec(hash)?.[1]
  if (bead === undefined) return
  const row = await rowElement(Number(bead))
  row?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

addEventListener('hashchange', () => void toRow(location.hash))
if (location.hash && !document.querySelector(location.hash)) void toRow(location.hash)

document.querySelector('.minimap')?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<SVGElement>('[data-row]') : null
  if (!link) return
  event.preventDefault()
  history.replaceState(null, '', `#bead-${link.dataset.row}`)
  void toRow(location.hash)
})

const shown = document.querySelector<SVGRectElement>('.minimap [data-window]')
const table = document.querySelector<HTMLElement>('table.texts')

/** The part of the statement that is in the window, as a bar on the map. */
function follow(): void {
  if (!shown || !table) return
  const { top, height } = table.getBoundingClientRect()
  const from = Math.min(Math.max(-top / height, 0), 1)
  const to = Math.min(Math.max((innerHeight - top) / height, 0), 1)
  shown.setAttribute('y', `${(from * 100).toFixed(2)}%`)
  shown.setAttribute('height', `${((to - from) * 100).toFixed(2)}%`)
}

let asked = false
addEventListener(
  'scroll',
  () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      follow()
    })
  },
  { passive: true },
)
follow()
