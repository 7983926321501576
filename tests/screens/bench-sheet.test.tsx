import { act, fireEvent, screen } from '@testing-library/react'
import { finishSheet, keepSheet, readSheet } from '#contract/measurement'
import type { Sheet } from '#contract/measurement-sheet'
import { plate, reading, sampleSheet, shipped } from '../measurement/sample-sheet'
import { fill, open, pass, press, type } from './bench-hand'
import { BLANK, bench, server } from './bench-server'
import { answering, refused } from './stand-ins/server'

const show = async (value = bench()) => {
  answering(readSheet, () => value)
  await open()
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })

test('says the error of each reading as it is typed, what is missing, and then the outcome', async () => {
  await show()
  expect(screen.getByText('还差：50、150、250')).toBeInTheDocument()
  await type('50 示值', '52。5')
  expect(screen.getByRole('img', { name: '误差 +2.5 mmHg，允许 ±4，在允许范围内' })).toBeInTheDocument()
  await type('150 示值', '154.1')
  expect(screen.getByRole('img', { name: '误差 +4.1 mmHg，允许 ±4，超出允许范围' })).toBeInTheDocument()
  expect(button('完成，出结果单')).toHaveAttribute('aria-disabled', 'true')
  await type('250 示值', '250')
  expect(screen.getByText('✕ 不符合')).toBeInTheDocument()
  await type('150 示值', '154')
  expect(screen.getByText('✓ 符合')).toBeInTheDocument()
})

test('asks once more about an odd reading, and takes it all the same', async () => {
  const sent: unknown[] = []
  await show()
  await fill('51', '1510', '250')
  answering(finishSheet, (input) => {
    sent.push((input as { sheet: Sheet }).sheet.readings[1]?.indication)
    return bench({ rev: 1 })
  })
  await press('完成，出结果单')
  expect(screen.getByRole('dialog', { name: '有 1 个读数请再看一眼' })).toBeInTheDocument()
  expect(sent).toEqual([])
  await press('都没有错，完成')
  expect(sent).toEqual(['1510'])
})

test('shows both readings where a colleague kept another one first, and loses neither', async () => {
  await show()
  await fill('51', '151', '251')
  const theirs = { ...BLANK, readings: BLANK.readings.map((one, n) => (n === 1 ? { ...one, indication: '155' } : one)) }
  answering(readSheet, () => bench({ rev: 3, sheet: theirs }))
  answering(finishSheet, () => refused('sheet-changed'))
  await press('完成，出结果单')
  expect(screen.getByText('和同事填的有 1 处不一样')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '150 示值' })).toHaveValue('151')
  await press('同事的：示值 155，参考值 150')
  expect(screen.getByRole('textbox', { name: '150 示值' })).toHaveValue('155')
  expect(screen.getByRole('textbox', { name: '50 示值' })).toHaveValue('51')
  const sent: unknown[] = []
  answering(finishSheet, (input) => {
    sent.push((input as { rev: number }).rev)
    return bench({ rev: 4 })
  })
  await press('完成，出结果单')
  expect(sent).toEqual([3])
})

test('a repair is written down and begins another round', async () => {
  const site = server()
  await open()
  await fill('51', '160', '251')
  await press('小修以后再测')
  await press('换气球', 'checkbox')
  await type('更换的零件', '气球')
  await press('记下，再测一遍')
  expect(site.taken).toMatchObject([{ act: 'repair', repair: { did: ['bulb'], parts: '气球' } }])
  expect(screen.getByText('第 1 遍')).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '150 示值' })).toHaveValue('')
})

test('keeps by itself what was typed, after a pause', async () => {
  jest.useFakeTimers()
  try {
    const kept: unknown[] = []
    await show()
    answering(keepSheet, (input) => {
      kept.push((input as { sheet: Sheet }).sheet.readings[0]?.indication)
      return bench({ rev: 1 })
    })
    await type('50 示值', '51')
    expect(screen.getByText('还没有保存')).toBeInTheDocument()
    await pass(3_100)
    expect(kept).toEqual(['51'])
    expect(screen.getByText('✓ 已保存')).toBeInTheDocument()
  } finally {
    jest.useRealTimers()
  }
})

it('goes on to the next reading by a space, and from the last one to finishing', async () => {
  await show()
  const field = (at: string) => screen.getByRole('textbox', { name: `${at} 示值` })
  await act(async () => field('50').focus())
  const stays = fireEvent.keyDown(field('50'), { key: ' ' })
  // The space itself is not typed.
  expect(stays).toBe(false)
  expect(document.activeElement).toBe(field('150'))
  fireEvent.keyDown(field('150'), { key: ' ' })
  fireEvent.keyDown(field('250'), { key: ' ' })
  expect(document.activeElement).toBe(button(/完成/))
})

it('offers 检定 only where lab and person may verify, and says who may not', async () => {
  await show(bench({ barred: 'person' }))
  await press('编号、环境、标准器、服务')
  expect(screen.queryByRole('radio', { name: '检定' })).toBeNull()
  expect(screen.getByText('不能选“检定”：您没有登记这种器具的检定授权。')).toBeInTheDocument()
})

it('plans every quantity of a verification where it may be given', async () => {
  await show()
  await press('编号、环境、标准器、服务')
  await press('检定', 'radio')
  expect(screen.getAllByRole('textbox', { name: '重复性 示值' })).toHaveLength(3)
})

it('says that a number does not count, and does not take it for a missing one', async () => {
  await show()
  await type('50 示值', '1234567')
  expect(screen.getByText(/这个数不算/)).toBeInTheDocument()
  await type('50 示值', '51.')
  expect(screen.queryByText(/这个数不算/)).toBeNull()
})

const SCALE = bench({
  ...{ kind: 'scale-dial', rows: shipped('scale-dial') },
  sheet: sampleSheet({ unit: 'kg', scale: plate('III', '', ''), readings: [] }),
})

it('asks about a plate on which kg and g were mixed up, before it gives a result', async () => {
  await show(SCALE)
  await type('最大称量 Max（kg）', '15')
  await type('检定分度值 e（kg）', '5')
  expect(screen.getByText('Max 和 e 不像同一台秤的：是不是 kg 和 g 写混了？')).toBeInTheDocument()
  await type('检定分度值 e（kg）', '0.005')
  expect(screen.queryByText(/写混了/)).toBeNull()
  expect(screen.getByRole('textbox', { name: '2.5 示值' })).toBeInTheDocument()
})

it('counts no small load that is not seen any more', async () => {
  const sheet = { ...SCALE.sheet, scale: plate('III', '15', '0.005'), readings: [reading('5', '5')] }
  await show({ ...SCALE, kind: 'scale-price', sheet })
  await press('用小砝码 ΔL')
  await type('5 ΔL', '0.001')
  expect(screen.getByRole('img', { name: /^误差 \+0.0015 kg/ })).toBeInTheDocument()
  await press('不用小砝码')
  expect(screen.getByRole('img', { name: /^误差 0 kg/ })).toBeInTheDocument()
})

it('offers no small loads for a dial, which rounds nothing', async () => {
  await show(SCALE)
  expect(screen.queryByRole('button', { name: '用小砝码 ΔL' })).toBeNull()
})

it('a check may measure more than it needs', async () => {
  await show()
  await press('改测量点')
  await press('重复性', 'checkbox')
  await press('用这 3 点')
  expect(screen.getAllByRole('textbox', { name: '重复性 示值' })).toHaveLength(3)
})

test('what could not be switched on is repaired and then measured', async () => {
  const site = server()
  await open()
  await press('测不了，或者只看外观')
  await press('不能开机', 'radio')
  await press('小修一下，再测')
  await press('换电池', 'checkbox')
  await press('记下，再测一遍')
  expect(site.taken).toMatchObject([{ act: 'repair', repair: { did: ['battery'] }, sheet: { impossible: '不能开机' } }])
  expect(site.now()).toMatchObject({ rounds: [{ outcome: 'not-measurable' }], sheet: { impossible: '' } })
  expect(screen.getByRole('textbox', { name: '50 示值' })).toHaveValue('')
})
