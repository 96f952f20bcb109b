import { ALIGN_ENGINE } from '../align/align-texts.ts'

/** Stored results carry these; raise one when the same input may give another result, and what was stored becomes stale. */
export const ENGINES = { align: ALIGN_ENGINE, terms: 'terms-1', words: 'words-1', compare: 'compare-7' }

/** Raised when the same findings may give other bytes of a report. */
export const REPORTS = 'reports-2'
