import { once } from 'node:events'
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

/** A real OpenID Connect provider on this machine; whoever signs in says who they are, and is believed. */
export interface IdentityProvider {
  readonly issuer: string
  close(): Promise<void>
}

export async function startProvider(redirect: string): Promise<IdentityProvider> {
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((req, res) => void handle!(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'hexapla',
        client_secret: 'a secret of this test',
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['only for this test'] },
    async findAccount(_context, id) {
      return {
        accountId: id,
        claims: async () => ({ sub: id, name: `${id} Ёлкина`, email: `${id}@example.org`, email_verified: id !== 'mallory' }),
      }
    },
  })
  handle = provider.callback()
  return {
    issuer,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser, as far as cookies and redirects go. */
export class Browser {
  private readonly jar = new Map<string, Map<string, string>>()

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const { host, origin } = new URL(address)
    const cookies = this.jar.get(host) ?? new Map<string, string>()
    this.jar.set(host, cookies)
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.headers as Record<string, string>),
        origin,
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(';', 1)
      const at = pair!.indexOf('=')
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(pair!.slice(0, at))
      else cookies.set(pair!.slice(0, at), pair!.slice(at + 1))
    }
    return answer
  }

  /** Follows redirects, fills in the provider's two forms, and stops at the first page of the server. */
  async signIn(address: string, login: string): Promise<Response> {
    let [at, answer] = [address, await this.go(address)]
    for (let step = 0; step < 12; step++) {
      const location = answer.headers.get('location')
      if (location) {
        at = new URL(location, at).href
        answer = await this.go(at)
        continue
      }
      const html = await answer.clone().text()
      const form = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
      const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
      if (!form || !prompt || at.startsWith(new URL(address).origin)) return answer
      at = new URL(form, at).href
      const body = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'x' }) })
      answer = await this.go(at, { method: 'POST', body })
    }
    throw new Error('no end of redirects')
  }
}
