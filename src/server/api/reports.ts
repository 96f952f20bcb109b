import { z } from 'zod'
import { findBundle } from '../../app/bundle-reports.ts'
import { REPORT_MEDIA_TYPES } from '../../app/write-report.ts'
import { ReportQuery, reportFile } from '../report-file.ts'
import { BundleInput, sendBundle } from '../send-bundle.ts'
import type { ApiParts } from './api-parts.ts'
import { JobSchema } from './jobs.ts'
import { type Operation, operation } from './operation.ts'

const BundlePath = z.strictObject({ bundle: z.string().min(1).max(100).describe('From the result of the job.') })

export const reportOperations = ({
  stores,
  queue,
  reports,
}: Pick<ApiParts, 'stores' | 'queue' | 'reports'>): readonly Operation[] => [
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
      const { mediaType, name, content } = await reportFile(stores, query, { language, template: reports.template })
      const type = typeof content === 'string' ? `${mediaType}; charset=utf-8` : mediaType
      return {
        body: typeof content === 'string' ? content : Buffer.from(content),
        headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
      }
    },
  }),
  operation({
    id: 'bundleReports',
    method: 'post',
    path: '/reports',
    tag: 'reports',
    summary: 'Makes reports on many statements as a job; its result names the archive with their files.',
    body: BundleInput,
    answers: { 202: { description: 'The job that makes them.', schema: JobSchema } },
    errors: ['statement.not-found', 'print.no-browser', 'job.not-found'],
    async run({ body, language }) {
      const job = await sendBundle({ stores, queue, reports }, body, language)
      return { status: 202, body: job, headers: { Location: `/api/v1/jobs/${job.id}` } }
    },
  }),
  operation({
    id: 'downloadBundle',
    method: 'get',
    path: '/reports/{bundle}',
    tag: 'reports',
    summary: 'The archive (ZIP) of reports that a job has made; it is kept for a day.',
    pathParameters: BundlePath,
    answers: { 200: { description: 'The archive.', schema: z.string(), mediaTypes: ['application/zip'] } },
    errors: ['bundle.not-found'],
    run: async ({ path }) => ({
      body: Buffer.from(await findBundle(stores, path.bundle)),
      headers: { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment; filename="hexapla-reports.zip"' },
    }),
  }),
]
