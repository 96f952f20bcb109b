/** Marks the counterparts of a term in all columns while it is under the pointer or has the focus. */

function counterparts(term: HTMLElement, home: Element): NodeListOf<Element> {
  const { link, concept } = term.dataset
  const sameLink = link && `.term[data-link="${CSS.escape(link)}"]`
  return home.querySelectorAll(sameLink || `.term[data-concept="${CSS.escape(concept ?? '')}"]`)
}

for (const home of document.querySelectorAll('[data-island="linked-terms"]')) {
  const clear = () => {
    for (const marked of home.querySelectorAll('.is-linked')) marked.classList.remove('is-linked')
  }
  const show = (event: Event) => {
    const term = event.target instanceof Element ? event.target.closest<HTMLElement>('.term') : null
    clear()
    if (term) for (const other of counterparts(term, home)) other.classList.add('is-linked')
  }
  home.addEventListener('pointerover', show)
  home.addEventListener('pointerleave', clear)
  home.addEventListener('focusin', show)
  home.addEventListener('focusout', clear)
}
