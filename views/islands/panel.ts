/**
 * Shows an entry of the apparatus beside the texts. The entry is copied, so the panel has no text of its own; Esc or its
 * button closes it and gives the focus back to the mark it was opened from.
 */

const panel = document.querySelector<HTMLElement>('[data-island="panel"]')
const content = panel?.querySelector('[data-content]')
let openedFrom: HTMLElement | null = null

function highlight(finding: string | undefined): void {
  for (const marked of document.querySelectorAll('.is-current')) marked.classList.remove('is-current')
  if (!finding) return
  for (const mark of document.querySelectorAll(`.texts .difference[data-finding="${CSS.escape(finding)}"]`)) {
    mark.classList.add('is-current')
  }
}

function open(id: string, from: HTMLElement): boolean {
  const entry = document.getElementById(id)
  if (!panel || !content || !entry) return false
  const copy = entry.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  content.replaceChildren(copy)
  openedFrom = from
  panel.hidden = false
  panel.scrollTop = 0
  panel.focus({ preventScroll: true })
  highlight(entry.dataset.finding)
  return true
}

function close(): void {
  if (!panel || panel.hidden) return
  panel.hidden = true
  highlight(undefined)
  openedFrom?.focus({ preventScroll: true })
}

/** The entry that a click asks for: a link's own, else that of the difference around the words. */
function asked(target: Element): { id: string; from: HTMLElement } | null {
  const link = target.closest<HTMLAnchorElement>(
    '.texts a[href^="#finding-"], .texts a[href^="#concept-"], .texts a[href^="#remark-"]',
  )
  if (link) return { id: link.hash.slice(1), from: link }
  const mark = target.closest<HTMLElement>('.texts [data-finding]')
  const sign = mark?.querySelector<HTMLElement>('.sign')
  return mark ? { id: `finding-${mark.dataset.finding}`, from: sign ?? mark } : null
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return
  if (event.target.closest('[data-close]')) return close()
  if (document.getSelection()?.isCollapsed === false) return
  const wanted = asked(event.target)
  if (wanted && open(decodeURIComponent(wanted.id), wanted.from)) event.preventDefault()
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close()
})
