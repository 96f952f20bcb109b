/** A form as a browser sends it. */
export function form(
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly bytes: string | Uint8Array }[] = [],
): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  for (const { name, bytes } of files) made.append('files', new File([bytes as BlobPart], name))
  return made
}

/** The fields of the form in a page, as a browser would send them back untouched: hidden, text and date fields, ticked boxes, choices. */
export function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const main = html.slice(html.indexOf('<main'))
  for (const [tag] of main.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (!name || /type="file"/.test(tag) || (/type="checkbox"/.test(tag) && !/ checked/.test(tag))) continue
    fields[name] = unescapeHtml(/ value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, body] of main.matchAll(/<select name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name!] =
      /<option[^>]*value="([^"]*)"[^>]* selected/.exec(body!)?.[1] ??
      /value="([^"]*)" selected|selected[^>]*value="([^"]*)"/.exec(body!)?.[1] ??
      ''
  }
  for (const [, name, body] of main.matchAll(/<textarea name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    fields[name!] = unescapeHtml(body!)
  return fields
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
