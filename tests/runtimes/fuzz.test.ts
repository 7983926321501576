import fc from 'fast-check'
import * as v from 'valibot'
import { bookVisit } from '#contract/booking'
import type { Endpoint } from '#contract/endpoint'
import { startAttempt } from '#contract/quiz'
import { COMMON_REFUSALS } from '#contract/refusal'
import { REGISTRY } from '#contract/registry'
import { describeContract } from '../../cloudfunctions/server/describe-contract'
import { newPerson, wishFor } from '../booking/wish'
import { employ, type PlantedDesk, plantDesk } from '../desk/plant-desk'
import { openProduct, type Product } from '../kernel/open-product'
import { appoint } from '../organiser/appoint'
import { sampleBank } from '../quiz/sample-bank'
import { type JsonSchema, junkOf, valuesOf, withExtraKey } from './from-schema'
import { anybody, type Listening, listen } from './listen'

// 200 requests a call in CI, the same ones in each run, so that a change fails by what it changes; `npm run test:nightly`
// sends 3000, other ones each night. A failed run is repeated with its FUZZ_SEED.
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 200)
const SEED = Number(process.env.FUZZ_SEED ?? 20_270_520)
const part = (share: number) => ({ numRuns: Math.ceil(REQUESTS * share), seed: SEED })

// A schema in JSON can say which kinds there are, not who books which.
const OWN_ENTRY = '这种要从自己的入口预约'

// Neither can it say which Max and e go together.
const DAYS = '有效期的最后一天不能早于第一天'
const SCALE = '最大秤量 Max、分度值 e、等级对不上，请再看一遍铭牌'

/** What is right in form and can still be refused as `invalid`, because only the rule can tell. */
const WRONG_IN_MEANING: Readonly<Record<string, readonly string[]>> = {
  'bank.proposeKey': [
    '请填正确的数和允许的偏差',
    '没有这个选项',
    '请把所有选项按顺序写全',
    '多选题至少有两个正确选项',
    '请选一个正确选项',
    '和现在的答案一样，没有要改的',
  ],
  'learning.answerCard': ['这道题没有这个选项', '选项重复了'],
  'learning.answerChallenge': ['这道题没有这个选项', '选项重复了'],
  'round.answer': ['这道题不能这样答', '选项重复了'],
  'quiz.saveAnswer': ['卷子上没有这道题', '这道题不能这样答', '选项重复了'],
  'booking.bookVisit': [OWN_ENTRY],
  'booking.addInstrument': [OWN_ENTRY],
  'waiting.join': [OWN_ENTRY, '这一种不排候补'],
  'desk.takeIn': [OWN_ENTRY],
  'draw.decideEntry': ['移出名单要写理由，本人看得到'],
  'measurement.authorisePerson': [DAYS],
  'measurement.writePaper': ['哪一种纸质证书和编号，要么都写，要么都不写'],
  'organiser.authorise': [DAYS],
  'merchant.bookScales': [SCALE, '两台秤的出厂编号一样，请看铭牌改正'],
  'release.fileWish': [OWN_ENTRY, '同一个时间选了两次'],
}

const INPUTS = new Map(describeContract().map(({ name, input }) => [name, input as JsonSchema]))
const calls = Object.values<Endpoint>(REGISTRY).map((endpoint) => [endpoint.name, endpoint] as const)

let product: Product
let server: Listening
let desk: PlantedDesk
beforeAll(async () => {
  process.stderr.write(`fuzz: ${REQUESTS} requests a call, FUZZ_SEED=${SEED}\n`)
  product = await openProduct()
  await product.store.questions.insert(sampleBank())
  desk = await plantDesk(product, { places: { 'bp-auto': 500, 'thermo-ear': 3 } })
  server = await listen(product.store, { identify: anybody, now: () => product.clock.now })
})
afterAll(async () => {
  await server.close()
  await product.close()
})

/** Somebody who may do everything, and the ids of what they may do it with. A new one for every call, who may end their own rights. */
async function newCaller() {
  const { lab, slot, campaign } = desk
  const who = newPerson()
  const colleague = newPerson()
  for (const person of [who, colleague]) await employ(product, lab._id, person)
  await appoint(product, campaign._id, who)
  const visit = await product.get(bookVisit, wishFor(slot._id, 'bp-auto'), who)
  const { attemptId } = await product.get(startAttempt, {}, who)
  const bookingId = visit.bookings[0]?.bookingId ?? ''
  return { who, ids: [lab._id, slot._id, campaign._id, visit.visitId, bookingId, attemptId, `${lab._id}.${colleague}`] }
}

const INNARDS =
  /\bat .{1,200}:\d+:\d+|node_modules|\.[jt]s:\d|\b(select|insert into|update|delete from) \S+ (from|set|values|where)\b|pglite|valibot/i

/** Holds for every answer, whatever was asked. */
function checkAnswer({ output, refusals }: Endpoint, status: number, body: unknown) {
  expect(server.faults).toEqual([])
  expect([200, 400, 409]).toContain(status)
  expect(JSON.stringify(body)).not.toMatch(INNARDS)
  const envelope = v.variant('ok', [
    v.strictObject({ ok: v.literal(true), value: output }),
    v.strictObject({
      ok: v.literal(false),
      refusal: v.picklist([...COMMON_REFUSALS, ...refusals]),
      detail: v.exactOptional(v.strictObject({ path: v.string(), message: v.string() })),
    }),
  ])
  expect(v.safeParse(envelope, body).issues).toBeUndefined()
  return body as { ok: boolean; refusal?: string; detail?: { path: string; message: string } }
}

describe.each(calls)('%s', (name, endpoint) => {
  const schema = INPUTS.get(name) ?? {}
  let caller: Awaited<ReturnType<typeof newCaller>>
  beforeAll(async () => {
    caller = await newCaller()
  })
  const send = async (input: unknown) => {
    const { status, body } = await server.call(name, input, caller.who)
    return { status, answer: checkAnswer(endpoint, status, body) }
  }

  it('takes every input that the contract describes', async () => {
    const property = fc.asyncProperty(valuesOf(schema, caller.ids), async (input) => {
      const { answer } = await send(input)
      const isMeant = WRONG_IN_MEANING[name]?.includes(answer.detail?.message ?? '') ?? false
      expect({ input, answer, refusedByForm: answer.refusal === 'invalid' && !isMeant }).toMatchObject({
        refusedByForm: false,
      })
    })
    await fc.assert(property, part(0.4))
  })

  it('takes no key that the contract does not know, at any depth', async () => {
    const property = fc.asyncProperty(withExtraKey(schema, caller.ids), async (input) => {
      const { status, answer } = await send(input)
      expect({ input, status, answer }).toMatchObject({ status: 400, answer: { refusal: 'invalid' } })
    })
    await fc.assert(property, part(0.25))
  })

  it('answers anything at all, and never with a fault', async () => {
    const property = fc.asyncProperty(junkOf(schema, caller.ids), async (input) => void (await send(input)))
    await fc.assert(property, part(0.35))
  })
})
