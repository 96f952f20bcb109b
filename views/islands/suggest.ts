/** Offers designations while somebody types into a search for terms. Without it the field is a plain field. */

/** Time without a key before the server is asked, in milliseconds. */
const PAUSE = 120
const LIST = 'term-suggestions'

interface Suggestion {
  readonly term: string
  readonly language: string
}

const fields = document.querySelectorAll<HTMLInputElement>('form[action="/terms"] input[name="query"]')
const list = document.createElement('datalist')
list.id = LIST
document.body.append(list)

let waiting: ReturnType<typeof setTimeout> | undefined
let asked = ''

for (const field of fields) {
  field.setAttribute('list', LIST)
  field.autocomplete = 'off'
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void offer(field.value.trim()), PAUSE)
  })
}

async function offer(query: string): Promise<void> {
  asked = query
  if (query === '') return list.replaceChildren()
  const answer = await fetch(`/api/v1/suggestions?limit=8&query=${encodeURIComponent(query)}`).catch(() => null)
  // What was typed in the meantime has an answer of its own.
  if (!answer?.ok || asked !== query) return
  const { suggestions } = (await answer.json()) as { readonly suggestions: readonly Suggestion[] }
  list.replaceChildren(
    ...suggestions.map(({ term, language }) => {
      const option = document.createElement('option')
      option.value = term
      option.label = language === 'und' ? term : `${term} (${language})`
      return option
    }),
  )
}
