import { existsSync } from 'node:fs'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // Taro sets styles on elements, and puts the style sheet of its page transitions into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    // Taro's own style sheet carries its icons as a font.
    fontSrc: ["'self'", 'data:'],
    // Icons and QR codes are drawn as data.
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'"],
  },
} as const

/** The browser version at `/`, where it has been built: its pages may run and call nothing but what came from here. */
export async function serveSite(http: FastifyInstance, folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(folder)) return
  await http.register(async (site) => {
    await site.register(helmet, { contentSecurityPolicy: POLICY, xFrameOptions: { action: 'deny' } })
    await site.register(fastifyStatic, { root: folder, preCompressed: true })
  })
}
