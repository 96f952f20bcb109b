/** The log of steps on the server: every write names the revision it was made on, and is refused when somebody was faster. */

export type Outcome =
  | { readonly state: 'stored'; readonly revision: number }
  /** Somebody else has changed the alignment since. */
  | { readonly state: 'stale' }
  /** Not possible at this place. */
  | { readonly state: 'impossible' }
  /** Not reached, or not able to store. */
  | { readonly state: 'failed' }

export async function write(address: string, { revision, body }: { revision: number; body?: unknown }): Promise<Outcome> {
  const headers = { 'If-Match': `"${revision}"`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (answer.ok) return { state: 'stored', revision: ((await answer.json()) as { revision: number }).revision }
    if (answer.status === 412) return { state: 'stale' }
    return { state: answer.status < 500 && answer.status !== 429 ? 'impossible' : 'failed' }
  } catch {
    return { state: 'failed' }
  }
}

/** The page as it is now. @throws TypeError when the server is not reached */
export async function currentPage(): Promise<Document> {
  const answer = await fetch(location.pathname + location.search)
  if (!answer.ok) throw new TypeError(`${answer.status}`)
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}
