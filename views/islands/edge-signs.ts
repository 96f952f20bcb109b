/** Signs at the edge that would stand on one another, because their words share a line, are set one below the other. */

function arrange(): void {
  for (const text of document.querySelectorAll('.texts .text')) {
    const signs = [...text.querySelectorAll<HTMLElement>('.sign')]
    const tops = signs.map((sign) => sign.offsetTop)
    let free = Number.NEGATIVE_INFINITY
    for (const [n, sign] of signs.entries()) {
      const top = Math.max(tops[n]!, free)
      sign.style.translate = top === tops[n] ? '' : `0 ${top - tops[n]!}px`
      free = top + sign.offsetHeight
    }
  }
}

arrange()
addEventListener('resize', arrange)
void document.fonts.ready.then(arrange)
document.addEventListener('rows-changed', arrange)
