import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Retold {
  readonly address: string
  /** What becomes of the value of each answer, by the name of its call. */
  retelling: (name: string, value: unknown) => unknown
  close(): Promise<void>
}

/** Stands before a server and tells its answers in other words, as a newer one would. */
export async function retell(origin: string): Promise<Retold> {
  const open: Retold = { address: '', retelling: (_, value) => value, close: async () => {} }
  const server = createServer((asked, answer) => {
    void passOn(asked).then(({ status, envelope }) =>
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(envelope)),
    )
  })
  async function passOn(asked: IncomingMessage) {
    const chunks: Buffer[] = []
    for await (const chunk of asked) chunks.push(chunk as Buffer)
    const { host: _host, 'content-length': _length, ...headers } = asked.headers
    const told = await fetch(`${origin}${asked.url}`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: Buffer.concat(chunks),
    })
    const envelope = (await told.json()) as { ok: boolean; value?: unknown }
    const name = asked.url?.replace('/api/', '') ?? ''
    const retold = envelope.ok ? { ok: true, value: open.retelling(name, envelope.value) } : envelope
    return { status: told.status, envelope: retold }
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return Object.assign(open, { address: `http://127.0.0.1:${port}`, close })
}
