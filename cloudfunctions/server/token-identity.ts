import type { FastifyRequest } from 'fastify'
import type { AccessTokens } from './access-tokens'

/** `authorization: Bearer <access token>`, and no other scheme: the demo's is nobody here. */
export const identifyByToken =
  (tokens: Pick<AccessTokens, 'verify'>, clock: () => number) =>
  async (request: FastifyRequest): Promise<string | undefined> => {
    const [scheme, token, ...more] = (request.headers.authorization ?? '').split(' ')
    if (scheme !== 'Bearer' || token === undefined || more.length > 0) return undefined
    return tokens.verify(token, clock())
  }
