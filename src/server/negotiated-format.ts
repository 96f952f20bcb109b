/** Formats of termbases by the media type that asks for them, in the order in which they are preferred. */
const FORMATS: Readonly<Record<string, string>> = {
  'application/x-tbx+xml': 'tbx',
  'application/tbx+xml': 'tbx',
  'text/turtle': 'skos',
  'application/ld+json': 'skos-json',
  'application/yaml': 'yaml',
}

/** Media types of termbases that `Accept` may name, besides HTML and JSON. */
export const NEGOTIATED: readonly string[] = Object.keys(FORMATS)

/** Id of the format of a media type; null for any other. */
export const negotiatedFormat = (mediaType: string | null): string | null =>
  mediaType === null ? null : (FORMATS[mediaType] ?? null)
