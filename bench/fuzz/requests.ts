import type { Random } from './random.ts'
import { spoiledFile } from './spoil.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}

/** One thing that can be asked for, as the description of the API or our list of pages has it. */
export interface Route {
  readonly method: string
  /** `/statements/{statement}` */
  readonly path: string
  readonly query: readonly string[]
  readonly body: Schema | null
  /** Pages take forms. */
  readonly form: boolean
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Pages, and what describes the API; not in the description itself. */
const PAGES: readonly (readonly [method: string, path: string, query?: string])[] = [
  ['GET', '/', 'query cursor lang theme'],
  ['GET', '/statements/{statement}', 'languages pivot unit kind concept severity departing rows find from pinned latin lang'],
  ['GET', '/statements/{statement}/terms', 'languages pivot sort'],
  ['GET', '/statements/{statement}/edit/{language}', 'from bead'],
  ['GET', '/statements/{statement}/coverage/{language}', 'from'],
  ['GET', '/statements/{statement}/changes/{language}', 'from hash with'],
  ['GET', '/passages/{statement}/{language}/{hash}/{start}-{end}'],
  ['GET', '/terms', 'query from to cursor'],
  ['GET', '/terms/{concept}', 'from to cursor'],
  ['GET', '/reports', 'statement'],
  ['GET', '/reports/download', 'statement format languages checks minConfidence'],
  ['GET', '/import'],
  ['POST', '/import/check'],
  ['POST', '/import'],
  ['GET', '/about'],
  ['GET', '/api'],
  ['GET', '/jobs', 'state'],
  ['GET', '/healthz'],
  ['GET', '/readyz'],
  ['GET', '/metrics'],
  ['GET', '/assets/{concept}'],
  ['GET', '/api/v1/openapi.json'],
  ['GET', '/api/v1/schemas/{concept}.json'],
  ['GET', '/api/v1/problems/{concept}'],
  ['GET', '/sign-in', 'to'],
  ['POST', '/sign-out'],
  ['GET', '/{concept}'],
]

export function routesOf(description: Description): Route[] {
  const pages = PAGES.map(
    ([method, path, query = '']): Route => ({
      method,
      path,
      query: query.split(' ').filter(Boolean),
      body: null,
      form: method === 'POST',
    }),
  )
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, declared]): Route[] => {
      const { parameters = [], requestBody } = declared as {
        parameters?: readonly Parameter[]
        requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
      }
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
      const body = requestBody?.content['application/json']?.schema ?? null
      return [
        { method: method.toUpperCase(), path: path.startsWith('/api/') ? path : `/api/v1${path}`, query, body, form: false },
      ]
    }),
  )
  return [...pages, ...operations]
}

const WORDS = [
  '',
  '0',
  '-1',
  '1e99',
  '99999999999999999999',
  'en',
  'ru',
  'zh-Hans',
  'x-private',
  'not a tag',
  'a'.repeat(300),
  'a'.repeat(7_000),
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '../../etc/passwd',
  '..\\..\\x',
  "' or 1=1 --",
  '%',
  '_',
  '*',
  '"',
  '(',
  'NEAR(',
  '\\',
  '\0',
  '\ud800',
  '\r\nSet-Cookie: a=b',
  '<script>',
  '{{7*7}}',
  'мир',
  '和平',
  'السلام',
  '🏳️‍🌈',
  'null',
  'true',
  '[object Object]',
  'e30',
  'eyJhIjoxfQ',
  '2026-02-30',
] as const

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  statement: ['security-guarantees-2026-01-08', 'a', 's-1'],
  language: ['en', 'ru', 'fr', 'de', 'es', 'ar', 'zh', 'ZH', 'pt-BR'],
  languages: ['en,ru', 'ru,zh,ar', ''],
  pivot: ['en', 'ru'],
  start: ['0', '10'],
  end: ['5', '40', '999999'],
  concept: ['ceasefire', 'security-guarantees', 'Workbench', 'text.empty'],
  query: ['ceasefire', 'мир', 'guarantee'],
  format: ['html', 'json', 'csv', 'xlsx', 'docx', 'tmx', 'tsv', 'sarif'],
  limit: ['1', '100'],
  from: ['en', '0', '3'],
  to: ['ru', 'fr,zh'],
  hash: ['a'.repeat(64), '0'],
  finding: ['ru-abc'],
}

const encoded = (text: string, random: Random): string => {
  const whole = text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
  return random.chance(0.05) ? random.pick(['%', '%zz', '%00', '%ff%fe', '/', '//', '?', '#', ';']) : whole
}

const word = (name: string, random: Random): string => {
  const known = KNOWN[name]
  return known && random.chance(0.7) ? random.pick(known) : random.pick(WORDS)
}

/** A value of a schema, mostly; now and then one of any other kind. */
function valueFor(
  schema: Schema,
  {
    random,
    schemas,
    name,
    depth,
  }: { random: Random; schemas: Description['components']['schemas']; name: string; depth: number },
): unknown {
  if (random.chance(0.06)) return random.pick([null, -1, 1e300, 0.5, true, [], {}, [[[[]]]], random.pick(WORDS), { to: 1 }])
  const inside = (inner: Schema, innerName = name) => valueFor(inner, { random, schemas, name: innerName, depth: depth + 1 })
  if (depth > 8) return null
  if (schema.$ref) return inside(schemas[schema.$ref.split('/').at(-1)!] ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.anyOf) return inside(random.pick(schema.anyOf))
  switch (Array.isArray(schema.type) ? random.pick(schema.type) : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => (schema.required?.includes(key) ? !random.chance(0.03) : random.chance(0.5)))
          .map(([key, inner]) => [key, inside(inner, key)]),
      )
    case 'array':
      return Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => inside(schema.items ?? {}))
    case 'integer':
    case 'number':
      return random.pick([0, 1, 2, 5, 100])
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    default:
      if (name === 'text' && random.chance(0.7))
        return random.pick(['Peace is agreed. Talks begin on 8 January.', 'Мир согласован.', '和平已达成。', 'تم الاتفاق.'])
      if (name === 'kind') return random.pick(['source', 'translation'])
      return word(name, random)
  }
}

/** Values of headers that servers have stumbled over. CR and LF never get so far: clients refuse to send them. */
const HEADERS: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['accept', ['*/*', 'text/html', 'application/json', 'image/png', ',,,;q=9', 'a'.repeat(4_000)]],
  ['accept-language', ['ru', 'zz', '*;q=', 'x'.repeat(3_000), `${'en,'.repeat(1_000)}fr`]],
  ['accept-encoding', ['gzip', 'br', 'identity;q=0', '*;q=0']],
  ['cookie', ['lang=ru', 'lang=__proto__; theme=dark', '=', ';;;', `a=${'b'.repeat(6_000)}`, 'hexapla-session=x']],
  ['authorization', ['Bearer x', 'Bearer', 'Basic !!!', `Bearer hxp_${'a'.repeat(43)}`]],
  ['if-match', ['"0"', '"99999999999999999999"', '0', 'W/"1"', '*', '"a", "b"']],
  ['if-none-match', ['*', 'W/"x"', '"']],
  ['if-modified-since', ['yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT']],
  ['range', ['bytes=0-', 'bytes=-1', 'bytes=5-2', 'bytes=0-0,1-1,2-2']],
  ['x-request-id', ['abc', '<x>', 'a'.repeat(500)]],
  ['x-forwarded-for', ['1.2.3.4', '::1', 'nonsense', `${'1.1.1.1,'.repeat(500)}2.2.2.2`]],
  ['host', ['localhost', 'evil.example', '', '[::1', '127.0.0.1:99999']],
  ['origin', ['null', 'https://evil.example']],
  ['sec-fetch-site', ['cross-site', 'same-origin']],
  [
    'content-type',
    [
      'application/json',
      'application/json; charset=utf-7',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'application/x-www-form-urlencoded',
      ';',
    ],
  ],
  ['content-encoding', ['gzip', 'deflate', 'br', 'nonsense']],
  ['content-length', ['0', '-1', '99999999999', '1', 'x']],
  ['transfer-encoding', ['chunked', 'gzip, chunked', 'identity']],
  ['expect', ['100-continue', 'nonsense']],
  ['connection', ['upgrade', 'keep-alive']],
  ['upgrade', ['websocket', 'h2c']],
  ['x-http-method-override', ['DELETE']],
]

const BOUNDARY = 'b0undary'

function formBody(random: Random): Buffer {
  const parts: Buffer[] = []
  const part = (head: string, content: Uint8Array) =>
    parts.push(Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n'))
  const text = (value: string) => new TextEncoder().encode(value)
  const fields = [
    'pasted',
    'count',
    'title',
    'date',
    'publisher',
    'note',
    'text-0',
    'include-0',
    'language-0',
    'kind-0',
    'rows-0',
    'name-0',
    '__proto__',
    'text-0[a]',
  ]
  for (const name of fields) {
    if (random.chance(0.5)) continue
    const good: Readonly<Record<string, string>> = {
      count: '1',
      title: 'A title',
      'text-0': '"Peace is agreed."',
      'include-0': 'yes',
      'language-0': 'en',
      'kind-0': 'source',
      'rows-0': 'null',
    }
    part(
      `content-disposition: form-data; name="${name}"`,
      text(good[name] !== undefined && random.chance(0.8) ? good[name] : random.pick(WORDS)),
    )
  }
  for (let left = random.below(3); left > 0; left--) {
    const file = spoiledFile(random)
    const name = random.chance(0.2) ? random.pick(['', '../x', 'a\0b', '"', 'a'.repeat(900)]) : file.name
    part(`content-disposition: form-data; name="${random.chance(0.9) ? 'files' : 'other'}"; filename="${name}"`, file.bytes)
  }
  parts.push(Buffer.from(random.chance(0.95) ? `--${BOUNDARY}--\r\n` : '--'))
  return Buffer.concat(parts)
}

export interface RawRequest {
  readonly route: string
  readonly bytes: Buffer
}

/** Request n: a route as it is meant to be asked for, with something strange in its path, its query, its headers or its body. */
export function hostileRequest(
  random: Random,
  routes: readonly Route[],
  schemas: Description['components']['schemas'],
): RawRequest {
  const route = random.pick(routes)
  let path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(word(name, random), random))
  if (random.chance(0.03))
    path =
      random.pick([
        '/',
        '//',
        '/..',
        '/.%2e/',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/%',
        '*',
        'http://evil.example/',
        `/${'a/'.repeat(2_000)}`,
      ]) + (random.chance(0.5) ? path : '')
  const query = route.query.filter(() => random.chance(0.4)).map((name) => `${name}=${encoded(word(name, random), random)}`)
  if (random.chance(0.1))
    query.push(
      random.pick([
        'a[b][c]=1',
        '__proto__[x]=1',
        'lang=ar',
        'theme=dark',
        '&&&',
        '=',
        'query=a&query=b',
        `x=${'y'.repeat(5_000)}`,
      ]),
    )
  const method = random.chance(0.03)
    ? random.pick(['OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'PROPFIND', 'DELETE', 'get'])
    : route.method
  const headers = new Map<string, string>([
    ['host', '127.0.0.1'],
    ['connection', 'close'],
  ])
  let body: Uint8Array = new Uint8Array()
  if (route.form) {
    body = formBody(random)
    headers.set('content-type', `multipart/form-data; boundary=${BOUNDARY}`)
  } else if (route.body || !['GET', 'HEAD'].includes(route.method)) {
    const value = valueFor(route.body ?? {}, { random, schemas, name: '', depth: 0 })
    const text = random.chance(0.05)
      ? random.pick([
          '{',
          '[1,',
          '{"a":1}}',
          '"\\ud800"',
          `${'['.repeat(50_000)}`,
          `{"__proto__":{"x":1}}`,
          '\ufeff{}',
          '{"a":1e999}',
        ])
      : JSON.stringify(value)
    body = Buffer.from(text ?? '')
    headers.set('content-type', 'application/json')
    headers.set('if-match', '"0"')
  }
  if (body.length > 0) headers.set('content-length', String(body.length))
  for (let left = random.pick([0, 0, 1, 2]); left > 0; left--) {
    const [name, values] = random.pick(HEADERS)
    headers.set(name, random.pick(values))
  }
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const target = query.length > 0 ? `${path}?${query.join('&')}` : path
  return {
    route: `${route.method} ${route.path}`,
    bytes: Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1'), body]),
  }
}
