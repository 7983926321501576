import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { UNIQUE_KEYS } from '../../../cloudfunctions/store/unique-keys'
import { Database } from './database'
import { Faults } from './fault'
import { type Answer, type Call, Refusal } from './wire'

export interface Loopback {
  readonly url: string
  readonly database: Database
  readonly faults: Faults
  /** The actions that have been asked for, in order. */
  readonly asked: string[]
  close(): Promise<void>
}

/**
 * Stands in for the document database of a CloudBase environment, `http://<env>…/admin`, with the unique indexes that
 * our collections must have. It answers the real SDK; how far it resembles the real service is our reading of the
 * SDK's source and of what others saw.
 */
export async function startLoopback(
  uniqueKeys: Readonly<Record<string, readonly string[]>> = UNIQUE_KEYS,
): Promise<Loopback> {
  const database = new Database(uniqueKeys)
  const faults = new Faults()
  const asked: string[] = []
  const server = http.createServer((request, response) => void serve(request, response))

  async function serve(request: http.IncomingMessage, response: http.ServerResponse) {
    const call = JSON.parse(await text(request)) as Call
    asked.push(call.action)
    const fault = faults.take(call.action)
    if (fault && 'status' in fault) return response.writeHead(fault.status).end('<html>')
    if (fault && 'meanwhile' in fault) await fault.meanwhile()
    const answer = fault && 'refuse' in fault ? refused(fault.refuse) : await database.run(call).catch(refused)
    if (fault && 'lose' in fault) return fault.lose === 'connection' ? request.socket.destroy() : undefined
    return response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ requestId: randomUUID(), ...answer }))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/admin`,
    database,
    faults,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function refused(error: unknown): Answer {
  if (error instanceof Refusal) return { code: error.code, message: error.message }
  console.error('the stand-in itself failed:', error)
  return { code: 'SYS_ERR', message: String(error) }
}
