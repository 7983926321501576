import type { BrowserContext } from 'playwright-core'

/** What a device keeps of a sign-in. */
export interface KeptSession {
  readonly access: string
  readonly refresh: string
  readonly until: number
}

/** A device that somebody is signed in on already, once; what becomes of it afterwards is the product's. */
export const keepSession = (context: BrowserContext, session: KeptSession) =>
  context.addInitScript((kept) => {
    if (!location.protocol.startsWith('http') || localStorage.getItem('was-signed-in')) return
    localStorage.setItem('was-signed-in', 'yes')
    localStorage.setItem('session', JSON.stringify({ data: kept }))
  }, session)

// A request's own patience is no pause.
const PATIENCE_MS = 10_000

/** Pages of this browser wait so many times shorter between their questions. */
export const shortenPauses = (context: BrowserContext, times: number) =>
  context.addInitScript(
    ({ shorter, patience }) => {
      const wait = window.setTimeout.bind(window)
      const quick = (act: TimerHandler, ms = 0, ...more: unknown[]) =>
        wait(act, ms > 500 && ms !== patience ? ms / shorter : ms, ...more)
      Object.assign(window, { setTimeout: quick })
    },
    { shorter: times, patience: PATIENCE_MS },
  )
