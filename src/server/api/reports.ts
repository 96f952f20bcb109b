import { z } from 'zod'
import type { Stores } from '../../app/stores.ts'
import { REPORT_MEDIA_TYPES } from '../../app/write-report.ts'
import { ReportQuery, reportFile } from '../report-file.ts'
import { type Operation, operation } from './operation.ts'

export const reportOperations = (stores: Stores): readonly Operation[] => [
  operation({
    id: 'downloadReport',
    method: 'get',
    path: '/reports',
    tag: 'reports',
    summary: 'A report on one or more statements, as a file in the language of Accept-Language.',
    queryParameters: ReportQuery,
    answers: { 200: { description: 'The file.', schema: z.string(), mediaTypes: REPORT_MEDIA_TYPES } },
    errors: ['statement.not-found', 'version.not-found', 'language.unknown-tag'],
    async run({ query, language }) {
      const { mediaType, name, content } = await reportFile(stores, query, language)
      const type = typeof content === 'string' ? `${mediaType}; charset=utf-8` : mediaType
      return {
        body: typeof content === 'string' ? content : Buffer.from(content),
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
      }
    },
  }),
]
