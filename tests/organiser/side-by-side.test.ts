import { plantCampaign } from '../../cloudfunctions/features/organiser/plant-campaign'
import { instantAt } from '../../cloudfunctions/kernel/time'
import { openProduct, type Product } from '../kernel/open-product'
import { changedText, type Draft } from './campaign-text'

const NOW = instantAt('2027-05-10', '10:00')
let product: Product
beforeAll(async () => {
  product = await openProduct()
  product.clock.now = NOW
})
afterAll(() => product.close())

const plant = (change: (draft: Draft) => void = () => {}) => plantCampaign(product.store, changedText(change), NOW)
const faultsOf = async (change: (draft: Draft) => void) => {
  const outcome = await plant(change)
  return outcome.ok ? [] : (outcome.detail?.message.split('\n') ?? [outcome.refusal])
}

/** The same labs in another campaign that runs at the same time, with a check day of its own. */
const second =
  (day: string, change: (lab: Draft['labs'][number]) => object = () => ({})) =>
  (draft: Draft) => {
    const span = { from: '2027-05-01 00:00', to: '2027-06-10 00:00' }
    const { booking, quiz } = draft.campaign
    draft.campaign = {
      ...draft.campaign,
      ...{ key: 'second', ...span, checkDays: [day] },
      booking: { ...booking, ...span },
      quiz: { ...quiz, ...span },
    }
    draft.labs = draft.labs.map((lab) => ({ ...lab, events: [], ...change(lab) }))
  }

it('two campaigns may run side by side, but not have the same place at the same hour', async () => {
  expect(await plant()).toMatchObject({ ok: true })
  expect(await faultsOf(second('2027-05-20'))).toEqual([
    expect.stringMatching(/^labs\[0\]\.hours：.*2027-05-20 已经给了活动“世界计量日免费检测”（wmd-2027）/),
    expect.stringMatching(/^labs\[1\]\.hours：/),
  ])
  const elsewhere = ({ key }: { key: string }) => (key === 'gucun' ? { address: '别的路 1 号' } : {})
  expect(await faultsOf(second('2027-05-20', elsewhere))).toHaveLength(1)
  const evening = () => ({ hours: [{ from: '19:00', to: '20:00' }] })
  expect(await faultsOf(second('2027-05-20', evening))).toEqual([])
  expect(await faultsOf(second('2027-06-02'))).toEqual([])
})
