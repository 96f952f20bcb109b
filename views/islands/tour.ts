/** Leads through the page, place by place. Keys: Enter or → on, ← back, Esc ends it. That it was taken or skipped is kept in this browser. */

const TAKEN = 'hexapla.tour'
/** Room between a card and what it explains. */
const GAP = 10

const tour = document.querySelector<HTMLElement>('[data-island="tour"]')
const offer = tour?.querySelector<HTMLElement>('[data-offer]')
const cards = [...(tour?.querySelectorAll<HTMLElement>('.tour-card') ?? [])]
let step = -1
let before: Element | null = null

const taken = () => localStorage.getItem(TAKEN) !== null

/** The first of the places of a card that is shown. */
function placeOf(card: HTMLElement): HTMLElement | null {
  for (const selector of card.dataset.place!.split(', '))
    for (const place of document.querySelectorAll<HTMLElement>(selector)) if (place.checkVisibility()) return place
  return null
}

function stand(card: HTMLElement, place: HTMLElement): void {
  const [own, there] = [card.getBoundingClientRect(), place.getBoundingClientRect()]
  const below = there.bottom + GAP + own.height < innerHeight
  const top = below ? there.bottom + GAP : Math.max(GAP, there.top - own.height - GAP)
  const left = Math.min(Math.max(GAP, there.left), innerWidth - own.width - GAP)
  card.style.insetBlockStart = `${top}px`
  card.style.left = `${left}px`
}

function mark(place: HTMLElement | null): void {
  for (const marked of document.querySelectorAll('.is-toured')) marked.classList.remove('is-toured')
  place?.classList.add('is-toured')
}

/** @param direction steps without a place on this page are passed over in it */
function show(wanted: number, direction: 1 | -1): void {
  let next = wanted
  while (cards[next] && !placeOf(cards[next]!)) next += direction
  const card = cards[next]
  if (!card) {
    if (direction > 0) end()
    return
  }
  for (const other of cards) other.hidden = other !== card
  step = next
  const place = placeOf(card)!
  mark(place)
  place.scrollIntoView({ block: 'center', behavior: 'instant' })
  stand(card, place)
  card.focus({ preventScroll: true })
}

function start(): void {
  if (!tour || !offer) return
  before = document.activeElement
  tour.hidden = false
  offer.hidden = true
  show(0, 1)
}

function end(): void {
  localStorage.setItem(TAKEN, 'taken')
  if (tour) tour.hidden = true
  for (const card of cards) card.hidden = true
  mark(null)
  step = -1
  scrollTo({ top: 0, behavior: 'instant' })
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}

tour?.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  if (target.closest('[data-start]')) start()
  else if (target.closest('[data-skip]')) end()
  else if (target.closest('[data-next]')) show(step + 1, 1)
  else if (target.closest('[data-back]')) show(step - 1, -1)
})

// Before the keys of the page, which would walk through the differences meanwhile.
document.addEventListener(
  'keydown',
  (event) => {
    if (step < 0) return
    const rtl = document.documentElement.dir === 'rtl'
    const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    if (event.key === 'Escape') end()
    else if (event.key === on) show(step + 1, 1)
    else if (event.key === back) show(step - 1, -1)
    else if (event.key === 'Enter' && !(event.target instanceof Element && event.target.closest('button'))) show(step + 1, 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  },
  { capture: true },
)

addEventListener('resize', () => {
  const card = cards[step]
  const place = card && placeOf(card)
  if (place) stand(card, place)
})

if (tour && offer) {
  if (new URLSearchParams(location.search).has('tour')) start()
  else if (!taken()) {
    tour.hidden = false
    offer.hidden = false
  }
}
