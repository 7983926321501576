import type { InputOf } from '#contract/endpoint'
import { listRows, proposeRow, settleRow } from '#contract/row-correction'
import { chainOfLab } from '../../cloudfunctions/features/audit/chain'
import { proposeRow as proposeBy } from '../../cloudfunctions/features/measurement/correct-row'
import { wechatStandIn } from '../outreach/wechat-stand-in'
import { eachAtBench } from './at-bench'
import { narrower, ROW } from './sample-proposal'

const at = eachAtBench()

const proposal = (more?: Partial<InputOf<typeof proposeRow>>) => narrower(at.bench.lab._id, more)
const propose = (more?: Partial<InputOf<typeof proposeRow>>) =>
  at.product.ask(proposeRow, proposal(more), at.bench.staff)
const rowsOf = (kind: InputOf<typeof listRows>['kind'] = 'bp-auto') =>
  at.product.get(listRows, { labId: at.bench.lab._id, kind }, at.bench.staff)
const DONE = { ok: true, value: {} }

it('is one, however often it is sent, and stands once in the audit', async () => {
  const once = proposal()
  for (let times = 0; times < 2; times++) expect(await at.product.ask(proposeRow, once, at.bench.staff)).toEqual(DONE)
  const { proposals } = await rowsOf()
  expect(proposals).toHaveLength(1)
  // Also when it was approved before the answer was heard.
  const correctionId = proposals[0]?.correctionId ?? ''
  await at.product.get(settleRow, { correctionId, approve: true }, at.bench.colleague)
  expect(await at.product.ask(proposeRow, once, at.bench.staff)).toEqual(DONE)
  const where = { chain: chainOfLab(at.bench.lab._id), act: 'row.propose' }
  expect(await at.product.store.audit.find({ where })).toHaveLength(1)
})

it('may be dropped by whoever made it; it changes nothing then, and cannot be approved any more', async () => {
  await propose()
  const [{ correctionId = '' } = {}] = (await rowsOf()).proposals
  const settle = (who: string, approve: boolean) => at.product.ask(settleRow, { correctionId, approve }, who)
  for (let times = 0; times < 2; times++) expect(await settle(at.bench.staff, false)).toEqual(DONE)
  expect(await settle(at.bench.colleague, true)).toEqual({ ok: false, refusal: 'state-changed' })
  const { rows, proposals } = await rowsOf()
  expect(proposals).toEqual([])
  expect(rows.find(({ row }) => row.rowId === ROW)).toMatchObject({ row: { version: 1 }, before: [] })
  // The next one is for the same version still.
  expect(await propose()).toEqual(DONE)
})

it('is for a row that is there', async () => {
  expect(await propose({ rowId: 'jjg0.nothing' })).toEqual({ ok: false, refusal: 'not-found' })
})

it('is not kept in words that WeChat does not let pass, wherever in it they stand', async () => {
  const world = { ...at.product.world, wechat: wechatStandIn().wechat }
  const caller = { personId: at.bench.staff, openid: 'o-1', now: at.product.clock.now }
  for (const words of [{ regulation: '违禁' }, { source: '违禁' }, { reason: '违禁' }]) {
    const { labId: _, ...said } = proposal(words)
    expect(await proposeBy(world, at.bench.lab, said, caller)).toMatchObject({ refusal: 'text-refused' })
  }
  expect((await rowsOf()).proposals).toEqual([])
})

it('may hold for one day, and for no time that ends before it begins', async () => {
  expect(await propose({ validFrom: '2027-05-20', validTo: '2027-05-19' })).toEqual({
    ok: false,
    refusal: 'invalid',
    detail: { path: 'validTo', message: '最后一天不能早于第一天' },
  })
  expect(await propose({ validFrom: '2027-05-20', validTo: '2027-05-20' })).toEqual(DONE)
  expect(await propose({ validFrom: '2027-05-20' })).toEqual(DONE)
  expect(await propose({ validTo: '2027-05-20' })).toEqual(DONE)
})

it('may limit one side only, be exact, and have its bands in their order', async () => {
  const bands = (...given: readonly (readonly [string, string, string])[]) =>
    propose({ bands: given.map(([upTo, lower, upper]) => ({ upTo, lower, upper })) })
  expect(await bands(['300', '', '2'])).toEqual(DONE)
  expect(await bands(['300', '-2', ''])).toEqual(DONE)
  expect(await bands(['0', '0', '0'])).toEqual(DONE)
  expect(await bands(['100', '-2', '2'], ['300', '-4', '4'])).toEqual(DONE)
  const refused = await bands(['300', '-2', '2'], ['100', '-4', '4'])
  expect(refused).toMatchObject({ detail: { path: 'bands', message: '各段的终点要从小到大' } })
})

it('of repeats gives no limit of its own, because they take that of the error', async () => {
  const rowId = 'jjg13.iii.repeatability'
  const bands = [{ upTo: '10000', lower: '', upper: '' }]
  expect(await propose({ rowId, bands, regulation: 'JJG 13-2016' })).toEqual(DONE)
  expect((await rowsOf('scale-dial')).proposals).toMatchObject([{ row: { rowId, asError: true, version: 2 } }])
})
