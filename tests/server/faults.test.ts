import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startTestServer } from './fixture.ts'

/** Sends some of a request and no more. */
async function begin(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write(text)
  return socket
}

async function answerTo(socket: Socket): Promise<string> {
  let text = ''
  socket.on('data', (chunk) => (text += chunk))
  await once(socket, 'close')
  return text.split('\r\n', 1)[0]!
}

const HALF = `POST /import/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n--x\r\n`

describe('a client that never ends its request', () => {
  const patience = { headersMs: 300, requestMs: 300, idleMs: 300 }

  test.each([
    ['in the middle of its headers', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: b'],
    ['in the middle of its body', HALF],
  ])('%s is sent away, and others are served meanwhile', async (_name, text) => {
    const server = await startTestServer({ patience })
    try {
      const slow = await Promise.all(Array.from({ length: 20 }, () => begin(server.port, text)))
      const answers = slow.map(answerTo)
      expect((await server.get('/')).status).toBe(200)
      expect(new Set(await Promise.all(answers))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
    } finally {
      await server.close()
    }
  })
})

test('more requests at once than can be answered soon are told to come again, and let in when there is room', async () => {
  const server = await startTestServer({ mostAtOnce: 2 })
  try {
    const held = await Promise.all([begin(server.port, HALF), begin(server.port, HALF)])
    // The server has read what was sent before this connection, as soon as it refuses.
    let refused = await server.get('/')
    for (let left = 50; left > 0 && refused.status === 200; left--) refused = await server.get('/')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await (await server.get('/api/v1/statements')).json()).toMatchObject({ code: 'server.busy' })
    expect((await server.get('/healthz')).status).toBe(200)
    for (const socket of held) socket.destroy()
    let again = await server.get('/')
    for (let left = 50; left > 0 && again.status === 503; left--) again = await server.get('/')
    expect(again.status).toBe(200)
  } finally {
    await server.close()
  }
})
