/** Takes a row, and what belongs to it, anew from the server after something was said about it. */
const desk = document.querySelector<HTMLElement>('.desk')

export async function refreshRow(bead: number): Promise<void> {
  const size = Number(desk?.dataset.size ?? 1)
  const address = new URL(location.href)
  address.hash = ''
  if (!desk?.dataset.choice) address.searchParams.set('from', String(Math.floor(bead / size) * size))
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
  const row = document.getElementById(`bead-${bead}`)
  const fresh = page.getElementById(`bead-${bead}`)
  if (row && fresh) row.replaceWith(fresh)
  for (const entry of page.querySelectorAll('.apparatus .finding')) document.getElementById(entry.id)?.replaceWith(entry)
  const remarks = page.querySelector('#remarks')
  if (remarks) document.querySelector('#remarks')?.replaceWith(remarks)
  document.dispatchEvent(new CustomEvent('rows-changed'))
}
