import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { whoAmI } from '#contract/account'
import { bookVisit, listMyVisits, readVisit } from '#contract/booking'
import { confirmBookings } from '#contract/desk'
import type { Answer, Endpoint, InputOf } from '#contract/endpoint'
import type { InstrumentKind } from '#contract/instrument-kind'
import { startAttempt } from '#contract/quiz'
import { questionBank } from '../../cloudfunctions/features/quiz/question-bank'
import { hashId } from '../../cloudfunctions/kernel/ids'
import { addDays, shanghaiDay } from '../../cloudfunctions/kernel/time'
import type { SlotDoc, Store } from '../../cloudfunctions/store/collections'
import { buildFunctions } from '../../config/build-functions'
import { sampleCampaign, sampleLab, sampleSlot } from '../booking/samples'
import { wishFor } from '../booking/wish'
import { type CallVariables, FunctionInstance } from '../stores/cloudbase-loopback/function-instance'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'
import { openLoopbackStore } from '../stores/cloudbase-loopback/open-loopback-store'

const APP_ID = 'wx0123456789abcdef'
const INSTANCES = 6

let folder: string
let bundle: string
let loopback: Loopback
let store: Store
let instances: FunctionInstance[]
let slots: readonly SlotDoc[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'functions-'))
  await buildFunctions({ folder, appId: APP_ID })
  loopback = await startLoopback()
  store = openLoopbackStore(loopback.url, 15_000)
  slots = await plant(store)
  bundle = path.join(folder, 'api', 'index.js')
  instances = await Promise.all(Array.from({ length: INSTANCES }, () => FunctionInstance.start(bundle, loopback.url)))
})
afterAll(async () => {
  await Promise.all((instances ?? []).map((instance) => instance.kill()))
  await loopback?.close()
  await rm(folder, { recursive: true, force: true })
})

async function plant(store: Store): Promise<SlotDoc[]> {
  const now = Date.now()
  const day = addDays(shanghaiDay(now), 7)
  const quiz = { quotas: { units: 1, home: 1 }, difficulties: { '1': 2 }, minutes: 10, triesPerDay: 3 }
  const campaign = { ...sampleCampaign('wmd', now, day), quiz }
  const lab = sampleLab('wmd', 'baoshan')
  const places = { 'bp-auto': 5, 'thermo-ear': 3 }
  const slots = ['09:00', '09:30', '10:00', '10:30'].map((clock) => sampleSlot(lab, day, clock, places))
  await store.questions.insert(questionBank())
  await store.slots.insert(slots)
  await store.labs.insert([lab])
  await store.campaigns.insert([campaign])
  const memberKey = `${lab._id}:${personOf('staff')}`
  const post = { labId: lab._id, duty: 'admin', kinds: [] } as const
  await store.staff.insert([{ _id: 'member', rev: 1, memberKey, ...post, personId: personOf('staff') }])
  return slots
}

const openidOf = (name: string) => `o${name}`
const personOf = (name: string) => `wx-${hashId(openidOf(name))}`

/** What WeChat tells about a call from the mini-program. */
const resident = (name: string): CallVariables => ({
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
  WX_CLIENTIP: '10.12.23.71',
  WX_APPID: APP_ID,
  WX_OPENID: openidOf(name),
  TCB_SOURCE: 'wx_client',
  TCB_ENV: 'loopback',
})

let turn = 0
const ask = async <E extends Endpoint>(endpoint: E, input: InputOf<E>, variables: CallVariables) => {
  const instance = instances[turn++ % INSTANCES] as FunctionInstance
  return (await instance.call({ name: endpoint.name, input }, variables)) as Answer<E>
}
const slotId = (number: number) => slots[number]?._id ?? ''
const signedOut = { ok: false, refusal: 'signed-out' }

describe('a resident and the desk', () => {
  const wish = () => wishFor(slotId(0), 'bp-auto', 'thermo-ear')

  test('answers the quiz, books, and the desk confirms', async () => {
    const paper = await ask(startAttempt, {}, resident('wang'))
    expect(paper).toMatchObject({ ok: true, value: { questions: [{ no: 1 }, { no: 2 }] } })

    const asked = wish()
    const booked = await ask(bookVisit, asked, resident('wang'))
    expect(booked).toMatchObject({ ok: true, value: { bookings: [{ status: 'pending' }, { status: 'pending' }] } })
    expect(await ask(bookVisit, asked, resident('wang'))).toEqual(booked)
    if (!booked.ok) return

    const bookingIds = booked.value.bookings.map(({ bookingId }) => bookingId)
    expect(await ask(confirmBookings, { bookingIds }, resident('li'))).toEqual({ ok: false, refusal: 'forbidden' })
    expect(await ask(confirmBookings, { bookingIds }, resident('staff'))).toMatchObject({ ok: true })
    const { visitId } = booked.value
    const confirmed = await ask(readVisit, { visitId }, resident('wang'))
    expect(confirmed).toMatchObject({
      value: { visit: { bookings: [{ status: 'confirmed' }, { status: 'confirmed' }] } },
    })

    expect(await ask(readVisit, { visitId }, resident('li'))).toEqual({ ok: false, refusal: 'not-found' })
    expect(await ask(listMyVisits, {}, resident('li'))).toMatchObject({ ok: true, value: { visits: [] } })
  })

  test('is known by a hash of the openid, and nobody is offered to be played', async () => {
    const answer = await ask(whoAmI, {}, resident('wang'))
    expect(answer).toMatchObject({ ok: true, value: { personId: personOf('wang'), demoIdentities: [] } })
  })

  test('what the contract does not know is refused with its path', async () => {
    const input = { ...wish(), personId: 'somebody else' }
    expect(await ask(bookVisit, input, resident('wang'))).toMatchObject({
      ok: false,
      refusal: 'invalid',
      detail: { path: 'personId' },
    })
  })
})

describe('a call that WeChat does not vouch for is nobody’s', () => {
  const { WX_OPENID, WX_APPID, ...unnamed } = resident('wang')
  test.each<[string, CallVariables]>([
    ['an empty OPENID', { ...unnamed, WX_APPID: APP_ID, WX_OPENID: '' }],
    ['no SOURCE', { ...resident('wang'), TCB_SOURCE: '' }],
    ['over HTTP', { ...resident('wang'), TCB_SOURCE: 'wx_http' }],
    ['a source that only looks like it', { ...resident('wang'), TCB_SOURCE: 'wx_clientele' }],
    ['from another mini-program', { ...resident('wang'), WX_APPID: 'wx9999999999999999' }],
  ])('%s', async (_, variables) => {
    expect(await ask(listMyVisits, {}, variables)).toEqual(signedOut)
  })

  test('nor has it the last caller’s name, nor one of its own choice', async () => {
    const [instance] = instances as [FunctionInstance]
    const name = listMyVisits.name
    expect(await instance.call({ name, input: {} }, resident('wang'))).toMatchObject({ ok: true })
    const userInfo = { openId: openidOf('wang'), appId: APP_ID }
    expect(await instance.call({ name, input: {}, userInfo }, { TCB_ENV: 'loopback' })).toEqual(signedOut)
    expect(await instance.call({ name, input: {} }, resident('wang'))).toMatchObject({ ok: true })
  })

  test('it may still ask what anybody may', async () => {
    expect(await ask(whoAmI, {}, { TCB_SOURCE: 'wx_http' })).toMatchObject({ ok: true })
    const [instance] = instances as [FunctionInstance]
    expect(await instance.call({}, resident('wang'))).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('a rush', () => {
  const rush = (slotId: string, people: number, ...kinds: InstrumentKind[]) =>
    Promise.all(
      Array.from({ length: people }, (_, i) => ask(bookVisit, wishFor(slotId, ...kinds), resident(`${slotId} ${i}`))),
    )
  const placesTaken = async (slotId: string) => {
    const taken = await store.bookings.tally({ where: { slotId }, by: ['kind', 'placeKey'] })
    return taken.map(({ kind }) => kind).sort()
  }

  test('of thirty who come at once for five places exactly five get one', async () => {
    const answers = await rush(slotId(1), 30, 'bp-auto')
    const lost = answers.filter(({ ok }) => !ok)
    expect(lost).toEqual(Array.from({ length: 25 }, () => ({ ok: false, refusal: 'slot-full' })))
    expect(await placesTaken(slotId(1))).toEqual(Array.from({ length: 5 }, () => 'bp-auto'))
  })

  test('those who bring two things get both places or none', async () => {
    const answers = await rush(slotId(2), 18, 'bp-auto', 'thermo-ear')
    const lost = answers.filter(({ ok }) => !ok)
    expect(lost).toEqual(Array.from({ length: 15 }, () => ({ ok: false, refusal: 'slot-full' })))
    const both = ['bp-auto', 'thermo-ear'] as const
    expect(await placesTaken(slotId(2))).toEqual(both.flatMap((kind) => [kind, kind, kind]))
  })
})

test('an instance that is killed in the middle of a visit leaves nothing, and the repeat gets its places', async () => {
  const asked = { name: bookVisit.name, input: wishFor(slotId(3), 'bp-auto', 'thermo-ear') }
  const killed = await FunctionInstance.start(bundle, loopback.url)
  loopback.database.transactionMs = 500
  loopback.faults.plan('database.insertDocument', undefined, { meanwhile: () => killed.kill() })
  await expect(killed.call(asked, resident('zhao'))).rejects.toThrow('has ended')
  expect(await store.bookings.find({ where: { slotId: slotId(3) } })).toEqual([])
  const repeated = await instances[0]?.call(asked, resident('zhao'))
  expect(repeated).toMatchObject({ ok: true, value: { bookings: [{}, {}] } })
  expect(await store.bookings.find({ where: { slotId: slotId(3) } })).toHaveLength(2)
})

test('a fault is told in the log, and the caller only that it is unavailable', async () => {
  const [instance] = instances as [FunctionInstance]
  loopback.faults.plan('database.getDocument', { status: 502 })
  const answer = await instance.call({ name: listMyVisits.name, input: {} }, resident('wang'))
  expect(answer).toEqual({ ok: false, refusal: 'unavailable' })
  expect(await instance.logged(/listMyVisits/)).toContain('booking.listMyVisits StoreUnavailable: collection.get:fail')
})
