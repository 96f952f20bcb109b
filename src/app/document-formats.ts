import { documentReaders } from '../formats/documents/index.ts'

/** Names of all formats that texts are read from, for people. */
export const READ_FORMATS: string = documentReaders.map(({ name }) => name).join(', ')

/** Endings and media types of the files that can be read, as a file field of a page lists them. */
export const READ_ACCEPT: string = [
  ...new Set(documentReaders.flatMap(({ extensions, mediaType }) => [...extensions, mediaType])),
].join(',')
