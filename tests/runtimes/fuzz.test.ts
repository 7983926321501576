import fc from 'fast-check'
import { bookVisit } from '#contract/booking'
import { startAttempt } from '#contract/quiz'
import { REGISTRY } from '#contract/registry'
import { describeContract } from '../../cloudfunctions/server/describe-contract'
import { wishFor } from '../booking/wish'
import { plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'
import { bodiesOf, type JsonSchema } from './from-schema'
import { anybody, type Listening, listen } from './listen'

const BODIES = 200
const INPUTS = new Map(describeContract().map(({ name, input }) => [name, input as JsonSchema]))

let product: Product
let server: Listening
let staff: string
let ids: string[]
beforeAll(async () => {
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
  const desk = await plantDesk(product, { places: { 'bp-auto': 500, 'thermo-ear': 3 } })
  staff = desk.staff
  const visit = await product.get(bookVisit, wishFor(desk.slot._id, 'bp-auto'), staff)
  const { attemptId } = await product.get(startAttempt, {}, staff)
  ids = [desk.lab._id, desk.slot._id, visit.visitId, visit.bookings[0]?.bookingId ?? '', attemptId]
  server = await listen(product.store, { identify: anybody, now: () => product.clock.now })
})
afterAll(async () => {
  await server.close()
  await product.close()
})

it.each(Object.keys(REGISTRY))('%s answers whatever it is sent, and never with a fault', async (name) => {
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(bodiesOf(INPUTS.get(name) ?? {}, ids), async (body) => {
      const { status, body: answer } = await server.call(name, body, staff)
      statuses.add(status)
      expect(server.faults).toEqual([])
      expect([200, 400, 409]).toContain(status)
      expect(answer).toMatchObject({ ok: status === 200 })
    }),
    { numRuns: BODIES },
  )
  // Some of what was sent was right, or the rules behind the contract were never reached.
  expect(statuses.has(400)).toBe(true)
  expect(statuses.has(200) || statuses.has(409)).toBe(true)
})
