import { randomInt } from 'node:crypto'
import { productRoute } from '../../cloudfunctions/features/answers'
import { worldOf } from '../../cloudfunctions/features/world'
import { createHttp } from '../../cloudfunctions/server/http'
import { openPostgres } from '../../cloudfunctions/store/postgres'
import { rememberQuestions } from '../../cloudfunctions/store/remember-questions'
import { rememberSettings } from '../../cloudfunctions/store/remember-settings'
import { plantFair } from './fair'
import { plantQuiz } from './quiz-fair'

/** A server of its own process for the load tests: anybody may be anybody, which no real server allows. */
async function main() {
  const { DATABASE_URL: url, SLOTS, PLACES } = process.env
  if (!url) throw new Error('DATABASE_URL is missing')
  const { store } = await openPostgres({ url })
  await plantFair(store, Number(SLOTS), Number(PLACES))
  if (process.env.QUIZ) await plantQuiz(store)
  const world = worldOf({
    store: rememberSettings(rememberQuestions(store), Date.now),
    randomBelow: randomInt,
    shownForMs: 1_000,
  })
  const http = await createHttp({
    route: productRoute(world, Date.now, (fault, name) => console.error(name, fault)),
    identify: async (request) => request.headers.authorization,
  })
  const address = await http.listen({ port: 0, host: '127.0.0.1' })
  process.once('SIGTERM', () => process.exit(0))
  process.stdout.write(`listening ${new URL(address).port}\n`)
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exit(1)
})
