import { z } from 'zod'
import type { Stores } from '../../app/stores.ts'
import { ReportQuery, reportFile } from '../report-file.ts'
import { type Operation, operation } from './operation.ts'

const MEDIA_TYPES = ['text/html', 'application/json', 'text/csv', 'application/sarif+json', 'text/plain']

export const reportOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'downloadReport',
    method: 'get',
    path: '/reports',
    tag: 'reports',
    summary: 'A report on one or more statements, as a file in the language of Accept-Language.',
    queryParameters: ReportQuery,
    answers: { 200: { description: 'The file.', schema: z.string(), mediaTypes: MEDIA_TYPES } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag'],
    async run({ query, language }) {
      const { mediaType, name, content } = await reportFile(stores, query, language)
      const type = mediaType.includes('charset') ? mediaType : `${mediaType}; charset=utf-8`
      return { body: content, headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } }
    },
  }),
]
