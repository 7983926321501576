import http from 'node:http'

export interface Told {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: { readonly ok: boolean; readonly refusal?: string; readonly value?: unknown }
}

/** One call on a connection of its own. Rejects when the connection breaks before the answer is whole. */
export function askOnce(port: number, name: string, input: unknown, as = ''): Promise<Told> {
  return new Promise((told, failed) => {
    const headers = { 'content-type': 'application/json', ...(as ? { authorization: as } : {}) }
    const request = http.request({ port, path: `/api/${name}`, method: 'POST', agent: false, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.once('end', () =>
        told({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) }),
      )
      response.once('error', failed)
    })
    request.once('error', failed)
    request.end(JSON.stringify(input))
  })
}

/** As the app does it: the same request again until there is an answer other than "busy". */
export async function askUntilAnswered(port: number, name: string, input: unknown, as: string): Promise<Told> {
  for (let left = 40; ; left--) {
    const told = await askOnce(port, name, input, as).catch(() => undefined)
    if (told && told.status !== 503) return told
    if (left === 0) throw new Error(`no answer to ${name}: ${JSON.stringify(told?.body)}`)
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100))
  }
}
