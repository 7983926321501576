import { openPglite } from '../../cloudfunctions/store/pglite'
import { booking } from './conformance/sample-documents'

/** A process of its own on a data folder; says what happens a line at a time. Started by pglite-folder.test.ts. */
const tasks: Record<string, (folder: string) => Promise<void>> = {
  /** Opens the folder and keeps it. */
  hold: async (folder) => {
    await openPglite({ folder })
    say('open')
    setInterval(() => {}, 1_000)
  },
  /** Tries to open it, five times. */
  try: async (folder) => {
    for (let i = 0; i < 5; i++) {
      const answer = await openPglite({ folder }).catch((error: Error) => error)
      say(answer instanceof Error ? `${answer.name}: ${answer.message.replaceAll('\n', ' ')}` : 'open')
    }
  },
  /** Books until it is killed and says each booking that was acknowledged. */
  book: async (folder) => {
    const { store } = await openPglite({ folder })
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (;;) {
          const doc = booking({ _id: `booking-${process.pid}-${Math.random()}` })
          if ((await store.bookings.insert([doc])) === 'inserted') say(doc._id)
        }
      }),
    )
  },
  /** Opens, measures, closes. */
  measure: async (folder) => {
    const begin = performance.now()
    const { close } = await openPglite({ folder })
    say(`${performance.now() - begin}`)
    await close()
  },
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const [, , task = '', folder = ''] = process.argv
void tasks[task]?.(folder)
