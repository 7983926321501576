import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics'

/** `/metrics` on a port of its own, so that no rule of a proxy in front of the product can publish it by mistake. */
export function serveMetrics(metrics: Metrics, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    metrics.page().then(
      (page) => response.writeHead(200, { 'content-type': metrics.contentType }).end(page),
      () => response.writeHead(500).end(),
    )
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => listening(server))
  })
}
