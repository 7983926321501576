import type { FastifyReply } from 'fastify'

// For answers that are data: helmet's many headers protect pages, and would cost every call of a rush.
const DATA_HEADERS: readonly string[] = [
  ...['content-type', 'application/json; charset=utf-8'],
  ...['x-content-type-options', 'nosniff'],
  ...['cache-control', 'no-store'],
  ...['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
]

/**
 * Answers with JSON, its request id and, where it is of use, the seconds after which to come again. Written to the socket
 * in one go: Fastify's own way through header by header costs a booking a tenth of its time.
 */
export function sendData(reply: FastifyReply, status: number, value: unknown, retryAfter?: string): void {
  const body = JSON.stringify(value)
  const length = ['content-length', `${Buffer.byteLength(body)}`, 'x-request-id', reply.request.id]
  const again = retryAfter === undefined ? [] : ['retry-after', retryAfter]
  reply.hijack()
  reply.raw.writeHead(status, [...DATA_HEADERS, ...length, ...again])
  reply.raw.end(body)
}
