import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OutputOf } from '#contract/endpoint'
import { importWorkbook, makeWorkbook, previewWorkbook } from '#contract/workbook'
import WorkbookPage from '../../src/pages/organiser/workbook/index'
import { at } from './booking-lab'
import { answering, refused } from './stand-ins/server'
import Taro, { openedWith } from './stand-ins/taro'

let choose: (name: string, content: string) => Promise<void>
beforeEach(() => {
  openedWith({ campaignId: 'wmd' })
  // The browser's own dialog: what is chosen there comes by the input's change.
  const reading = jest.spyOn(FileReader.prototype, 'readAsDataURL')
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    choose = async (name, content) => {
      Object.defineProperty(this, 'files', { value: [new File([content], name)] })
      await act(async () => {
        this.dispatchEvent(new Event('change'))
        const reader = reading.mock.contexts.at(-1)
        await new Promise((read) => reader?.addEventListener('loadend', read))
      })
    }
  })
})
afterEach(() => jest.restoreAllMocks())

const press = (name: string | RegExp, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))
const show = () => act(async () => void render(<WorkbookPage />))

const PREVIEWED: OutputOf<typeof previewWorkbook> = {
  faults: [],
  moreFaults: 0,
  title: '免费检测',
  isNew: false,
  changes: [
    { change: 'changed', what: '吴淞检测点', details: ['开放时间：09:00-12:00 → 09:00-11:00', '去掉 2 个时段'] },
  ],
  invited: [{ whom: '吴淞检测点 接待', people: 1 }],
  ignored: ['检测点：联系人'],
  digest: 'digest-1',
}

test('faults are shown by sheet, cell and column, and nothing can be confirmed', async () => {
  answering(previewWorkbook, () => ({
    ...PREVIEWED,
    faults: [{ sheet: '检测点', cell: 'K3', title: '开放时间', message: '看不懂“全天”。例如 9:00-11:30' }],
    moreFaults: 3,
    digest: '',
  }))
  await show()
  await press('选择文件（.xlsx）')
  await choose('活动.xlsx', 'a workbook')
  expect(screen.getByText('活动.xlsx')).toBeInTheDocument()
  expect(screen.getByRole('alert')).toHaveTextContent('有 4 处要改')
  for (const words of ['检测点', 'K3', '开放时间', '看不懂“全天”。例如 9:00-11:30'])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /确认/ })).toBeNull()
})

test('what was previewed is imported, and the codes are shown once', async () => {
  const sent: unknown[] = []
  answering(previewWorkbook, () => PREVIEWED)
  answering(importWorkbook, (input) => {
    sent.push(input)
    const expiresAt = at('2027-05-17T09:00:00')
    return {
      campaignId: 'wmd',
      title: '免费检测',
      written: 4,
      invitations: [{ whom: '吴淞检测点 接待', code: '7K3QD-92MXA', expiresAt }],
    }
  })
  await show()
  await press('选择文件（.xlsx）')
  await choose('活动.xlsx', 'a workbook')
  expect(screen.getByText('去掉 2 个时段')).toBeInTheDocument()
  expect(screen.getByText('没有用到的列：检测点：联系人')).toBeInTheDocument()
  expect(sent).toEqual([])
  await press('确认这些变化')
  expect(sent).toEqual([{ file: Buffer.from('a workbook').toString('base64'), digest: 'digest-1' }])
  expect(screen.getByText('7K3QD-92MXA')).toBeInTheDocument()
  await press('全部复制')
  expect(Taro.setClipboardData).toHaveBeenLastCalledWith({ data: '吴淞检测点 接待\t7K3QD-92MXA' })
})

test.each([
  { people: 1, next: '导入只生成下面的邀请码。', pressed: ['只生成邀请码'] },
  { people: 0, next: '不用导入。', pressed: [] },
])('a file like what is stored says so, and that it invites $people', async ({ people, next, pressed }) => {
  const invited = PREVIEWED.invited.flatMap(({ whom }) => (people > 0 ? [{ whom, people }] : []))
  answering(previewWorkbook, () => ({ ...PREVIEWED, changes: [], invited }))
  await show()
  await press('选择文件（.xlsx）')
  await choose('活动.xlsx', 'a workbook')
  expect(screen.getByText('和“免费检测”现在的内容一样')).toBeInTheDocument()
  expect(screen.getByText(next)).toBeInTheDocument()
  const confirming = screen.queryAllByRole('button', { name: /确认|邀请码/ })
  expect(confirming.map(({ textContent }) => textContent)).toEqual(pressed)
})

test('what changed in between has to be looked at again', async () => {
  let looks = 0
  answering(previewWorkbook, () => ({ ...PREVIEWED, digest: `digest-${++looks}` }))
  answering(importWorkbook, () => refused('preview-outdated'))
  await show()
  await press('选择文件（.xlsx）')
  await choose('活动.xlsx', 'a workbook')
  await press('确认这些变化')
  expect(screen.getByText('检查以后又有变化')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '确认这些变化' })).toBeNull()
  await press('再检查一遍')
  expect(looks).toBe(2)
  expect(screen.getByRole('button', { name: '确认这些变化' })).toBeInTheDocument()
})

test('a workbook is made for the campaign that was chosen', async () => {
  const asked: unknown[] = []
  answering(makeWorkbook, (input) => {
    asked.push(input)
    return refused('not-found')
  })
  await show()
  await press('质量月', 'radio')
  await press('下载表格')
  expect(asked[0]).toEqual({ campaignId: 'wmd', kind: 'quality-month' })
  expect(screen.getByText('没有找到这一项')).toBeInTheDocument()
})
