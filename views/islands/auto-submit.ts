/**
 * Sends a form of choices as soon as a choice is made, and hides its button. Boxes in a menu wait until the menu is
 * closed, so that several can be ticked. Empty choices stay out of the address.
 */

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="auto-submit"]')) {
  let waiting = false
  const send = () => form.requestSubmit()
  form.classList.add('has-script')
  form.addEventListener('change', (event) => {
    if (event.target instanceof Element && event.target.matches('details [name="languages"]')) waiting = true
    else send()
  })
  for (const menu of form.querySelectorAll('details')) {
    menu.addEventListener('toggle', () => {
      if (!menu.open && waiting) send()
    })
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    })
  }
  form.addEventListener('formdata', ({ formData }) => {
    const languages = formData.getAll('languages')
    formData.delete('languages')
    if (languages.length > 0) formData.set('languages', languages.join(','))
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
  })
}
