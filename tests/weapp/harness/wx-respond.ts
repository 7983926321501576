import type { Realm, RealmObject } from './realm'
import type { Work } from './work'

/** The argument of nearly every wx function. */
export interface WxOptions extends RealmObject {
  readonly success?: (answer: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (either: unknown) => void
}

/** A failure with more than words, as wx.request gives it. */
export class WxFailure extends Error {
  constructor(
    message: string,
    readonly more: RealmObject,
  ) {
    super(message)
  }
}

export type Respond = (
  api: string,
  options: WxOptions | undefined,
  produce: () => unknown,
) => Promise<unknown> | undefined

/** Answers as WeChat does: later, by callbacks, and by a promise where no callback was given. */
export function makeRespond(realm: Realm, work: Work): Respond {
  return (api, options, produce) => {
    const answer = produceLater(api, produce, work)
    if (!options?.success && !options?.fail && !options?.complete) {
      return realm.promise(
        answer.then(({ ok, result }) => (ok ? realm.adopt(result) : Promise.reject(realm.adopt(result)))),
      )
    }
    const done = work.start()
    void answer.then(({ ok, result }) => {
      const own = realm.adopt(result)
      realm.guard(() => (ok ? options.success?.(own) : options.fail?.(own)))
      realm.guard(() => options.complete?.(own))
      done()
    })
    return undefined
  }
}

async function produceLater(api: string, produce: () => unknown, work: Work) {
  const done = work.start()
  // Never in the same turn: an answer that comes at once would hide mistakes of order.
  await new Promise((resolve) => setTimeout(resolve))
  try {
    const produced = (await produce()) as RealmObject | undefined
    return { ok: true, result: { errMsg: `${api}:ok`, ...produced } }
  } catch (error) {
    const more = error instanceof WxFailure ? error.more : {}
    return { ok: false, result: { errMsg: `${api}:fail ${(error as Error).message}`, ...more } }
  } finally {
    done()
  }
}
