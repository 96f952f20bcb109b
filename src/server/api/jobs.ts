import { z } from 'zod'
import { HexaplaError } from '../../errors.ts'
import type { Job } from '../../jobs/queue.ts'
import { Limit } from '../query.ts'
import type { ApiParts } from './api-parts.ts'
import { type Operation, operation } from './operation.ts'

const States = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])

export const JobSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    state: States.describe('failed: tried as often as allowed, or refused.'),
    progress: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
    attempts: z.int().describe('Times it was started.'),
    result: z.record(z.string(), z.unknown()).nullable(),
    error: z
      .strictObject({
        code: z.string().nullable().describe('null: a fault of the program, which the log has.'),
        detail: z.record(z.string(), z.union([z.string(), z.number()])),
      })
      .nullable(),
  })
  .meta({ id: 'Job' })

const JobListSchema = z.strictObject({ jobs: z.array(JobSchema) }).meta({ id: 'JobList' })
const JobPath = z.strictObject({ job: z.string().min(1).max(100).describe('Id of the job.') })

export function jobOperations({ queue }: Pick<ApiParts, 'queue'>): readonly Operation[] {
  const found = async (id: string): Promise<Job> => {
    const job = (await queue?.find(id)) ?? null
    if (!job) throw new HexaplaError('job.not-found', { id: id.slice(0, 40) })
    return job
  }
  return [
    operation({
      id: 'listJobs',
      method: 'get',
      path: '/jobs',
      tag: 'jobs',
      summary: 'The newest jobs, or those in one state. Those that failed stay until they are sent once more.',
      queryParameters: z.strictObject({ state: States.exactOptional(), limit: Limit.exactOptional() }),
      answers: { 200: { description: 'The jobs, newest first.', schema: JobListSchema } },
      run: async ({ query }) => ({ body: { jobs: queue ? await queue.list(query) : [] } }),
    }),
    operation({
      id: 'showJob',
      method: 'get',
      path: '/jobs/{job}',
      tag: 'jobs',
      summary: 'One job: how far it is, and what came of it.',
      pathParameters: JobPath,
      answers: { 200: { description: 'The job.', schema: JobSchema } },
      errors: ['job.not-found'],
      run: async ({ path }) => ({ body: await found(path.job) }),
    }),
    ...(['cancel', 'retry'] as const).map((verb) =>
      operation({
        id: `${verb}Job`,
        method: 'post',
        path: `/jobs/{job}/${verb}`,
        tag: 'jobs',
        summary:
          verb === 'cancel'
            ? 'Cancels a job that waits or runs; an ended one stays as it is.'
            : 'Sends a job that failed once more.',
        pathParameters: JobPath,
        answers: { 200: { description: 'The job after it.', schema: JobSchema } },
        errors: ['job.not-found'],
        async run({ path }) {
          const { id } = await found(path.job)
          await queue![verb](id)
          return { body: await found(id) }
        },
      }),
    ),
  ]
}
