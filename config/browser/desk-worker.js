// Keeps the program itself on a PC at the counter, so that it opens again while there is no signal. Only the desk's page
// asks for it (src/pages/desk/board/keep-program.ts); calls to the server pass by, and nothing that they answer is kept.
const KEPT = 'desk'
// A network that is there and answers nothing is none.
const PATIENCE_MS = 5_000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => event.waitUntil(keep(event.data)))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate' && pathname === '/') event.respondWith(newest())
  // Their names change with their content, so what is kept is what the server would send.
  else if (/^\/(js|css)\//.test(pathname)) event.respondWith(keptOr(event.request))
})

/** Keeps these addresses and nothing else: another version of the program has others. */
async function keep(addresses) {
  const cache = await caches.open(KEPT)
  await Promise.all(addresses.map(async (address) => (await cache.match(address)) ?? cache.add(address)))
  const wanted = new Set(addresses.map((address) => new URL(address, self.location.origin).href))
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
}

async function newest() {
  try {
    const answer = await fetch('/', { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!answer.ok) return (await caches.match('/')) ?? answer
    const cache = await caches.open(KEPT)
    await cache.put('/', answer.clone())
    return answer
  } catch {
    return (await caches.match('/')) ?? Response.error()
  }
}

const keptOr = async (request) => (await caches.match(request)) ?? fetch(request)
