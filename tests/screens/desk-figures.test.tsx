import { act, fireEvent, render, screen } from '@testing-library/react'
import { exportBook, exportMeasured, type KindFigures, readCampaignFigures, readLabFigures } from '#contract/records'
import { saveFile } from '../../src/device/save-file'
import FiguresPage from '../../src/pages/desk/figures/index'
import { answering, refused } from './stand-ins/server'
import { openedWith } from './stand-ins/taro'

jest.mock('../../src/device/save-file', () => ({ saveFile: jest.fn() }))

const show = () => act(async () => void render(<FiguresPage />))
const press = (name: string, role = 'button') => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

const METERS: KindFigures = {
  ...{ kind: 'bp-auto', measured: 15, within: 6, withinAfter: 4, beyond: 3, notMeasurable: 2, noVerdict: 0 },
  ...{ judgedFirst: 12, firstWithin: 6, repaired: 6, repairedWithin: 4 },
}
const DAYS = ['2027-05-20', '2027-05-21']

test('the lab sees how its instruments left, day by day, and its book of that day is saved', async () => {
  openedWith({ labId: 'lab-1', as: 'staff' })
  const asked: unknown[] = []
  answering(readLabFigures, (input) => {
    asked.push(input)
    return { title: '友谊路检测点', days: DAYS, kinds: [METERS] }
  })
  answering(exportBook, (input) => {
    asked.push(input)
    return { name: '台账.xlsx', base64: 'UEs=' }
  })
  await show()
  expect(
    screen.getByRole('img', {
      name: '电子血压计 15 件：一次就在允许误差内 6，小修后在内 4，超出 3，没能测 2',
    }),
  ).toBeInTheDocument()
  expect(screen.getByText('首次测量 12 件有结论，在内 6 件（50%）')).toBeInTheDocument()
  expect(screen.getByText('小修 6 件，修后在内 4 件（67%）')).toBeInTheDocument()
  await press('5 月 21 日', 'radio')
  await press('下载这一天的台账（XLSX）')
  expect(asked).toEqual([
    { labId: 'lab-1' },
    { labId: 'lab-1', day: '2027-05-21' },
    { labId: 'lab-1', day: '2027-05-21' },
  ])
  expect(saveFile).toHaveBeenLastCalledWith({ name: '台账.xlsx', base64: 'UEs=' })
})

test('a book that is too large says how to get it', async () => {
  openedWith({ labId: 'lab-1', as: 'staff' })
  answering(readLabFigures, () => ({ title: '友谊路检测点', days: DAYS, kinds: [] }))
  answering(exportBook, () => refused('limit-reached', '有 2001 件'))
  await show()
  expect(screen.getByText('还没有检测完的器具')).toBeInTheDocument()
  await press('下载全部台账（XLSX）')
  expect(screen.getByRole('alert')).toHaveTextContent('有 2001 件在上面选一天，再点下载。')
})

test('the organiser gets as many files as it takes, and is told what was left out', async () => {
  openedWith({ campaignId: 'wmd', as: 'organiser' })
  answering(readCampaignFigures, () => ({ title: '免费检测', days: ['2027-05-20'], kinds: [METERS] }))
  answering(exportMeasured, (input) => {
    const isFirst = !JSON.stringify(input).includes('measured-2000')
    const file = { name: '数据.xlsx', base64: 'UEs=' }
    return isFirst
      ? { file, listed: 2000, leftOut: 0, next: 'measured-2000' }
      : { file, listed: 7, leftOut: 3, next: null }
  })
  await show()
  await press('下载检测数据（XLSX）')
  expect(screen.getByText('✓ 共 2 个文件 2007 件，另有 3 件同类太少，没有列出')).toBeInTheDocument()
  expect((saveFile as jest.Mock).mock.calls.slice(-2).map(([file]) => file.name)).toEqual([
    '数据 1.xlsx',
    '数据 2.xlsx',
  ])
})
