/** Signs at the edge that would stand on one another, because their words share a line, are set one below the other. */

const STEPS = 3

function arrange(): void {
  for (const text of document.querySelectorAll('.texts .text')) {
    const taken = new Map<number, number>()
    const signs = [...text.querySelectorAll<HTMLElement>('.sign')]
    for (const sign of signs) delete sign.dataset['step']
    for (const sign of signs) {
      const line = Math.round(sign.offsetTop / 8)
      const before = taken.get(line) ?? 0
      taken.set(line, before + 1)
      if (before > 0) sign.dataset['step'] = String(Math.min(before, STEPS - 1))
    }
  }
}

arrange()
addEventListener('resize', arrange)
void document.fonts.ready.then(arrange)
