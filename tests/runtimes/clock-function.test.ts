import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { doDueWork } from '../../cloudfunctions/features/do-due-work'
import { DUE_WORK } from '../../cloudfunctions/features/due-work'
import { worldOf } from '../../cloudfunctions/features/world'
import { DAY } from '../../cloudfunctions/kernel/time'
import type { Store } from '../../cloudfunctions/store/collections'
import { buildFunctions } from '../../config/build-functions'
import { type CallVariables, FunctionInstance } from '../stores/cloudbase-loopback/function-instance'
import { type Loopback, startLoopback } from '../stores/cloudbase-loopback/loopback'
import { openLoopbackStore } from '../stores/cloudbase-loopback/open-loopback-store'

const APP_ID = 'wx0123456789abcdef'

let folder: string
let loopback: Loopback
let store: Store
let clock: FunctionInstance

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'functions-'))
  await buildFunctions({ folder, appId: APP_ID })
  loopback = await startLoopback()
  store = openLoopbackStore(loopback.url, 15_000)
  clock = await FunctionInstance.start(path.join(folder, 'clock', 'index.js'), loopback.url)
})
afterAll(async () => {
  await clock?.kill()
  await loopback?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What WeChat tells about a run that the timer has started, and what it sends along. */
const timer: CallVariables = { TCB_SOURCE: 'wx_trigger', TCB_ENV: 'loopback', WX_CONTEXT_KEYS: 'WX_APPID' }
const rings = { Type: 'Timer', TriggerName: 'everyFiveMinutes', Time: '2027-05-20T00:00:00Z' }
const resident: CallVariables = {
  WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID',
  WX_APPID: APP_ID,
  WX_OPENID: 'owang',
  TCB_SOURCE: 'wx_client',
  TCB_ENV: 'loopback',
}

const spend = (id: string) => store.spentCodes.insert([{ _id: id, rev: 1, at: Date.now() - 2 * DAY }])
const spent = async () => (await store.spentCodes.find({ where: {} })).map(({ _id }) => _id)
interface Summary {
  readonly ok: boolean
  readonly done: Readonly<Record<string, number>>
  readonly failed: readonly string[]
}
const forbidden = { ok: false, refusal: 'forbidden' }

test('the timer has the due work done, and is told how much it was', async () => {
  await spend('one')
  const summary = (await clock.call(rings, timer)) as Summary
  expect(summary).toMatchObject({ ok: true, done: { 'forget old sign-ins': 1 }, failed: [] })
  expect(Object.keys(summary.done)).toEqual(DUE_WORK.map(({ name }) => name))
  expect(await spent()).toEqual([])
})

test.each<[string, CallVariables]>([
  ['a resident', resident],
  ['a resident through another function', { ...resident, TCB_SOURCE: 'wx_client,scf' }],
  ['a resident whom the timer is said to have called', { ...resident, TCB_SOURCE: 'wx_trigger' }],
  ['a call over HTTP', { TCB_SOURCE: 'wx_http', WX_OPENID: '' }],
  ['nobody known', { TCB_SOURCE: '', WX_OPENID: '' }],
])('%s cannot start it, whatever the event says', async (_, variables) => {
  await spend('kept')
  expect(await clock.call(rings, variables)).toEqual(forbidden)
  expect(await spent()).toEqual(['kept'])
})

test('the resident who was refused before does not keep the timer out', async () => {
  expect(await clock.call(rings, resident)).toEqual(forbidden)
  expect(await clock.call(rings, timer)).toMatchObject({ ok: true, done: { 'forget old sign-ins': 1 } })
})

test('a piece of work that fails is told in the log and in the answer, and the others are done', async () => {
  loopback.faults.plan('database.getDocument', { status: 502 })
  const { ok, failed, done } = (await clock.call(rings, timer)) as Summary
  expect(ok).toBe(false)
  expect(failed).toHaveLength(1)
  expect([...failed, ...Object.keys(done)].sort()).toEqual(DUE_WORK.map(({ name }) => name).sort())
  expect(await clock.logged(/StoreUnavailable/)).toContain(`${failed[0]} StoreUnavailable`)
})

test('what comes after a piece that fails is done all the same', async () => {
  const faults: unknown[] = []
  const works = [
    { name: 'breaks', run: () => Promise.reject(new Error('broken')) },
    { name: 'works', run: (_: unknown, now: number) => Promise.resolve(now) },
  ]
  const world = worldOf({ store, randomBelow: () => 0 })
  const round = await doDueWork(
    world,
    () => 7,
    (fault, name) => faults.push([name, String(fault)]),
    works,
  )
  expect(round).toEqual({ breaks: undefined, works: 7 })
  expect(faults).toEqual([['breaks', 'Error: broken']])
})

test('its settings hold one timer, of seven fields, and what it may send', async () => {
  const config = JSON.parse(await readFile(path.join(folder, 'clock', 'config.json'), 'utf8'))
  expect(config.triggers).toHaveLength(1)
  expect(config.triggers[0].config.split(' ')).toHaveLength(7)
  expect(config.permissions.openapi).toEqual(['subscribeMessage.send'])
})
