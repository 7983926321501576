import { render, screen } from '@testing-library/react'
import type { ResultSlip } from '#contract/result-slip'
import { slipOf } from '../../cloudfunctions/features/measurement/result-slip'
import { PaperSlip } from '../../src/pages/bench/slips/paper-slip'
import { SlipView } from '../../src/pages/booking/visit/slip-view'
import { sampleMeasurement } from '../measurement/sample-sheet'

const slip = (more: Partial<ResultSlip> = {}): ResultSlip => {
  const made = slipOf(sampleMeasurement(), undefined)
  if (!made) throw new Error('no slip')
  return { ...made, ...more }
}
const onPaper = (of: ResultSlip) => render(<PaperSlip slip={of} visitCode='11112222' size='A5' />)
const onPhone = (of: ResultSlip) => render(<SlipView slip={of} />)

describe.each([
  ['on paper', onPaper],
  ['on the phone of its owner and of whoever looks it up', onPhone],
])('a slip %s', (_where, show) => {
  it.each([
    ['initial', '按“首次检定”（新的，第一次检）的允许误差'],
    ['subsequent', '按“后续检定”（用过以后再检）的允许误差'],
    ['in-use', '按“使用中检查”（正在使用的）的允许误差'],
  ] as const)('says that the limits were those of the stage %s', (stage, words) => {
    show(slip({ regulations: ['JJG 692-2010'], stage }))
    expect(screen.getByText(new RegExp(`依据.*JJG 692-2010，${words}`))).toBeInTheDocument()
  })
  it('says nothing of a stage that changes no limit', () => {
    show(slip({ regulations: ['JJG 270-2008'], stage: '' }))
    expect(screen.getByText(/依据.*JJG 270-2008$/)).toBeInTheDocument()
  })
})
