/** Widths of columns: a handle at the edge of each head, by pointer or arrow keys; kept in this browser by language. */

const STORED = 'hexapla.widths'
const NARROWEST = 8
const STEP = 1
const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const table = document.querySelector<HTMLTableElement>('table.texts:not(.beads)')

function stored(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '{}') as Record<string, number>
  } catch {
    return {}
  }
}

/** @param width in rem; null: as wide as there is room */
function setWidth(language: string, width: number | null): void {
  const column = table?.querySelector<HTMLElement>(`col[data-language="${CSS.escape(language)}"]`)
  if (column) column.style.width = width === null ? '' : `${width}rem`
  const { [language]: _before, ...others } = stored()
  localStorage.setItem(STORED, JSON.stringify(width === null ? others : { ...others, [language]: width }))
}

function addHandle(head: HTMLElement): void {
  const language = head.dataset.language!
  const label = table?.dataset.widthLabel
  if (!label) return
  const handle = document.createElement('span')
  handle.className = 'width-handle'
  handle.tabIndex = 0
  handle.setAttribute('role', 'separator')
  handle.setAttribute('aria-orientation', 'vertical')
  handle.setAttribute('aria-label', `${label}: ${head.querySelector('.own-name')?.textContent ?? language}`)
  const width = () => head.getBoundingClientRect().width / rem
  const tell = () => handle.setAttribute('aria-valuenow', String(Math.round(width())))
  const change = (to: number) => {
    setWidth(language, Math.max(NARROWEST, to))
    tell()
  }
  tell()
  const sign = getComputedStyle(table!).direction === 'rtl' ? -1 : 1
  handle.addEventListener('pointerdown', (down) => {
    const before = width()
    handle.setPointerCapture(down.pointerId)
    const move = ({ clientX }: PointerEvent) => change(before + (sign * (clientX - down.clientX)) / rem)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true })
  })
  handle.addEventListener('dblclick', () => setWidth(language, null))
  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight' || key === 'ArrowLeft') change(width() + (key === 'ArrowRight' ? sign : -sign) * STEP)
    if (key === 'Escape') setWidth(language, null)
  })
  head.append(handle)
}

if (table && matchMedia('(min-width: 48rem)').matches) {
  const widths = stored()
  for (const column of table.querySelectorAll<HTMLElement>('col[data-language]')) {
    const width = widths[column.dataset.language!]
    if (width !== undefined) column.style.width = `${width}rem`
  }
  for (const head of table.querySelectorAll<HTMLElement>('thead th.column')) addHandle(head)
}
