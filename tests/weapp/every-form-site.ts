import { createServer } from 'node:http'
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
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const answer = own[request.url ?? '']
    response.setHeader('content-type', 'application/json')
    if (answer) return response.end(JSON.stringify({ ok: true, value: answer(body) }))
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name) ? [[name, value]] : [],
      ),
    )
    const passed = await fetch(`${site.address}${request.url}`, { method: request.method ?? 'POST', headers, body })
    response.statusCode = passed.status
    return response.end(await passed.text())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    answers,
    address: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}
