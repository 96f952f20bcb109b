/** Files dropped anywhere on the import page go into the file field, which shows their names itself. */

const form = document.querySelector('form[data-island="drop-files"]')
const field = form?.querySelector<HTMLInputElement>('input[type="file"]')
const place = field?.closest('.drop')

if (field && place) {
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    place.classList.add('is-over')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) place.classList.remove('is-over')
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    place.classList.remove('is-over')
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return
    field.files = event.dataTransfer.files
    field.focus()
  })
}
