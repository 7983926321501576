import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { everyFormPaper, everyFormResult } from '../quiz/every-form'
import type { DemoSite } from '../runtimes/demo-site'

/** The demo with one thing changed: its paper asks in every form, which a drawn one seldom does. */
export async function startEveryFormSite(site: DemoSite) {
  const answers = new Map<number, readonly string[]>()
  const now = Date.now()
  const own: Readonly<Record<string, (body: string) => unknown>> = {
    '/api/quiz.startAttempt': () => everyFormPaper(now),
    '/api/quiz.readPaper': () => everyFormPaper(now),
    '/api/quiz.saveAnswer': (body) => {
      const { no, choice } = JSON.parse(body) as { no: number; choice: string[] }
      answers.set(no, choice)
      return { answered: answers.size }
    },
    '/api/quiz.submitAttempt': () => everyFormResult(now, answers),
    '/api/quiz.readResult': () => everyFormResult(now, answers),
  }
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request)
    const answer = own[request.url ?? '']
    response.setHeader('content-type', 'application/json')
    response.end(
      answer
        ? JSON.stringify({ ok: true, value: answer(body) })
        : await passedOn(site.address, request, response, body),
    )
  }
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    answers,
    address: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const OWN_HEADERS = ['host', 'connection', 'content-length']

async function passedOn(address: string, { url, method, headers }: IncomingMessage, to: ServerResponse, body: string) {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !OWN_HEADERS.includes(name) ? [[name, value] as const] : [],
  )
  const sent = { method: method ?? 'POST', headers: Object.fromEntries(kept), body }
  const passed = await fetch(`${address}${url}`, sent)
  to.statusCode = passed.status
  return passed.text()
}
