import type { Chrome } from '../chrome.ts'
import { Layout } from '../parts/layout.tsx'

/** The parts of an OpenAPI 3.1 document that the page reads. Descriptions are in English, like the document. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined }
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

interface ApiOperation {
  readonly summary?: string | undefined
  readonly description?: string | undefined
  readonly parameters?: readonly ApiParameter[] | undefined
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> | undefined } | undefined
  readonly responses?: Readonly<Record<string, { readonly description?: string | undefined }>> | undefined
}

interface ApiParameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean | undefined
  readonly description?: string | undefined
  readonly schema?: { readonly type?: string | readonly string[] | undefined } | undefined
}

interface ApiPageProps {
  readonly chrome: Chrome
  readonly description: ApiDescription
  /** Address of the document itself. */
  readonly address: string
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

function Parameters({ parameters, chrome: { t } }: { parameters: readonly ApiParameter[]; chrome: Chrome }) {
  return (
    <table class="table">
      <caption>{t('api.parameters')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('api.name')}</th>
          <th scope="col">{t('api.in')}</th>
          <th scope="col">{t('api.type')}</th>
          <th scope="col">{t('api.description')}</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: where, required, description, schema }) => (
          <tr key={`${where} ${name}`}>
            <td>
              <code>{name}</code> {required && <span class="quiet">{t('api.required')}</span>}
            </td>
            <td>
              <code>{where}</code>
            </td>
            <td>
              <code>{[schema?.type ?? []].flat().join(' | ')}</code>
            </td>
            <td lang="en" dir="ltr">
              {description}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Operation({
  method,
  path,
  operation,
  chrome,
}: {
  method: string
  path: string
  operation: ApiOperation
  chrome: Chrome
}) {
  const { t } = chrome
  const bodies = Object.keys(operation.requestBody?.content ?? {})
  return (
    <section class="card operation">
      <h2 dir="ltr">
        <code class="method">{method.toUpperCase()}</code> <code>{path}</code>
      </h2>
      <p lang="en" dir="ltr">
        {operation.summary} {operation.description}
      </p>
      {operation.parameters && operation.parameters.length > 0 && (
        <Parameters parameters={operation.parameters} chrome={chrome} />
      )}
      {bodies.length > 0 && (
        <p>
          {t('api.body')}: <code>{bodies.join(', ')}</code>
        </p>
      )}
      <h3>{t('api.responses')}</h3>
      <dl class="why">
        {Object.entries(operation.responses ?? {}).map(([status, response]) => (
          <>
            <dt key={status}>{status}</dt>
            <dd lang="en" dir="ltr">
              {response.description}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** A readable reference made from the OpenAPI document that programs read. */
export function ApiPage({ chrome, description, address }: ApiPageProps) {
  const { t } = chrome
  return (
    <Layout chrome={chrome} title={t('api.title')} section="api">
      <h1>{t('api.title')}</h1>
      <p class="lead">{t('api.lead')}</p>
      {description.info.description && (
        <p lang="en" dir="ltr">
          {description.info.description}
        </p>
      )}
      <p>
        <a href={address}>{t('api.document')}</a>
      </p>
      {Object.entries(description.paths).flatMap(([path, item]) =>
        METHODS.flatMap((method) => {
          const operation = item[method]
          if (!operation) return []
          return <Operation key={`${method} ${path}`} method={method} path={path} operation={operation} chrome={chrome} />
        }),
      )}
    </Layout>
  )
}
