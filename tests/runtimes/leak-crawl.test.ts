import type { Endpoint } from '#contract/endpoint'
import { startAttempt } from '#contract/quiz'
import { REGISTRY } from '#contract/registry'
import { instantAt } from '../../cloudfunctions/kernel/time'
import type { QuestionDoc } from '../../cloudfunctions/store/question-documents'
import { sampleCampaign, sampleLab, sampleSlot } from '../booking/samples'
import { newPerson } from '../booking/wish'
import { VALID_INPUTS } from '../contract/valid-inputs'
import { openProduct, type Product } from '../kernel/open-product'
import { sampleBank } from '../quiz/sample-bank'

/*
 * Two worlds that differ in one thing: what is right about the questions on an open paper, and what explains them. Whatever
 * a resident asks before handing in, with whatever input, both worlds answer the same to the last letter: so nothing of it
 * can give the answer away, neither a text, nor an order, nor a length, nor a refusal. A call that is new in the registry
 * is asked here without anybody thinking of it.
 */

/** The same chance in both worlds. */
function chance() {
  let state = 12345
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state % below
  }
}

const RIGHT_THERE = {
  single: { right: [2] },
  multiple: { right: [1, 2, 3] },
} as const

/** The question with another key and other words about it, some longer and some shorter. */
const otherwise = (question: QuestionDoc, n: number): QuestionDoc => ({
  ...question,
  ...RIGHT_THERE[question.form === 'multiple' ? 'multiple' : 'single'],
  explanation: `别的讲解${'很长'.repeat(n)}`,
  source: n % 2 ? '别处' : `另一个很长的出处 ${n}`,
  version: 1,
})

interface Told {
  readonly product: Product
  readonly person: string
  readonly ids: Readonly<Record<string, string>>
}

const NOW = instantAt('2027-05-13', '10:00')
const DAY = '2027-05-20'

const products: Product[] = []
afterAll(async () => {
  for (const product of products) await product.close()
})

async function open(bank: readonly QuestionDoc[], person: string, others: readonly string[]): Promise<Told> {
  const product = await openProduct({ randomBelow: chance() })
  products.push(product)
  await product.store.questions.insert(bank)
  // One paper takes all of them.
  const quiz = { quotas: { units: 4, home: 3 }, difficulties: { '1': 3, '2': 2, '3': 2 }, minutes: 10, triesPerDay: 3 }
  const campaign = { ...sampleCampaign('crawl', NOW, DAY), quiz }
  const lab = sampleLab(campaign._id, 'baoshan')
  const slot = sampleSlot(lab, DAY, '09:00', { 'bp-auto': 3 })
  await product.store.campaigns.insert([campaign])
  await product.store.labs.insert([lab])
  await product.store.slots.insert([slot])
  product.clock.now = NOW
  for (const other of others) await product.get(startAttempt, {}, other)
  const { attemptId } = await product.get(startAttempt, {}, person)
  return { product, person, ids: { attemptId, campaignId: campaign._id, labId: lab._id, slotId: slot._id, day: DAY } }
}

/** Inputs of a call with the ids that this person may know in their places. */
const inputsOf = (name: string, ids: Told['ids']): object[] => {
  const written: object = (VALID_INPUTS as Readonly<Record<string, object>>)[name] ?? {}
  const known = Object.fromEntries(Object.entries(written).map(([key, value]) => [key, ids[key] ?? value]))
  const bare = Object.fromEntries(Object.entries(known).filter(([key]) => !['cursor', 'search'].includes(key)))
  return [written, known, bare]
}

// These end the paper; they are what it is all about. They come last, to see that the worlds do differ.
const ENDS = ['quiz.submitAttempt', 'account.erasePerson']

const person = newPerson()
const others = [newPerson(), newPerson()]
let here: Told
let there: Told
beforeAll(async () => {
  here = await open(BANK, person, others)
  there = await open(BANK.map(otherwise), person, others)
})

const calls = Object.values<Endpoint>(REGISTRY).filter(({ name }) => !ENDS.includes(name))

/** Questions whose words do not say which they are. */
const BANK = sampleBank().map((question, n) => ({
  ...question,
  text: `第 ${n} 问`,
  options: question.options.map((_, place) => `${'甲乙丙丁'[place]} ${n}`),
}))

/** Which questions of the bank they are, and what explains them: the bank that ships can be read by anybody. */
const SECRET = BANK.flatMap(({ _id, explanation, source }) => [_id, explanation, source])

/** What the process makes up at chance beside `randomBelow`, such as a new code. */
const MADE_UP = /"(code|secret|access|refresh|itemId|confirmation)":"[^"]*"/g

async function askBoth(endpoint: Endpoint, n: number) {
  const ask = async ({ product, person: who, ids }: Told) =>
    JSON.stringify(await product.ask(endpoint, inputsOf(endpoint.name, ids)[n] ?? {}, who)).replace(MADE_UP, '"$1":""')
  return [await ask(here), await ask(there)]
}

it.each(calls.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s tells nothing of an open paper',
  async (_, endpoint) => {
    for (let n = 0; n < 3; n++) {
      const [one, other] = await askBoth(endpoint, n)
      expect(other).toBe(one)
      expect(SECRET.filter((secret) => one?.includes(secret))).toEqual([])
    }
    expect(here.product.faults).toEqual([])
  },
)

it('and the worlds do differ: what comes after handing in is another', async () => {
  const [one, other] = await askBoth(REGISTRY['quiz.submitAttempt'] as Endpoint, 1)
  expect(one).toContain('"right"')
  expect(other).not.toBe(one)
})
