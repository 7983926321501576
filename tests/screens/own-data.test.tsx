import { act, fireEvent, render, screen } from '@testing-library/react'
import {
  type Contact,
  erasePerson,
  exportPerson,
  leavePhone,
  previewErasure,
  readContact,
  withdrawPhone,
} from '#contract/contact'
import PhonePage from '../../src/pages/me/own/phone/index'
import PrivacyPage from '../../src/pages/me/own/privacy/index'
import { answering, OFFLINE, refused } from './stand-ins/server'
import Taro from './stand-ins/taro'

const contact = (more: Partial<Contact> = {}): Contact => ({
  asked: true,
  byWechat: false,
  phone: null,
  agreedAt: null,
  keepDays: 180,
  ...more,
})
const LEFT = contact({ phone: '138****8000', agreedAt: 1 })
const PREVIEW = { confirmation: 'c-1', upcoming: 2, past: 0, waits: 0, attempts: 1, phone: true, roles: 0 }

const show = async (page: JSX.Element, value = contact()) => {
  answering(readContact, () => value)
  await act(async () => render(page))
}
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const type = (words: string) => fireEvent.change(screen.getByLabelText('电话号码'), { target: { value: words } })

describe('leaving a number', () => {
  test('the words that are agreed to stand there, and their edition is sent with the number', async () => {
    await show(<PhonePage />)
    expect(screen.getByText(/不留也能预约/)).toBeInTheDocument()
    expect(screen.getByText(/随时可以撤回/)).toBeInTheDocument()
    const sent: unknown[] = []
    answering(leavePhone, (input) => {
      sent.push(input)
      return LEFT
    })
    type('138 0013 8000')
    await press('同意，留下这个号码')
    expect(sent).toEqual([{ phone: '138 0013 8000', agreedTo: '2026-11' }])
    expect(Taro.navigateBack).toHaveBeenCalled()
  })

  test('a number that is none is not sent, and how to mend it is said', async () => {
    await show(<PhonePage />)
    type('62345678')
    await press('同意，留下这个号码')
    expect(screen.getByRole('alert')).toHaveTextContent('座机请带区号')
    type('021-62345678')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('the number that was left is shown masked and can be taken back', async () => {
    await show(<PhonePage />, LEFT)
    expect(screen.getByRole('status')).toHaveTextContent('已经留了 138****8000')
    answering(withdrawPhone, () => contact())
    await press('撤回，删掉我的电话')
    expect(screen.queryByText(/138/)).toBeNull()
    expect(screen.queryByRole('button', { name: '撤回，删掉我的电话' })).toBeNull()
  })

  test('a server that takes no numbers says so', async () => {
    await show(<PhonePage />, contact({ asked: false }))
    expect(screen.getByText('这里现在不收电话号码')).toBeInTheDocument()
    expect(screen.queryByLabelText('电话号码')).toBeNull()
  })
})

describe('one’s own data', () => {
  test('says what is kept and how long, and copies all of it', async () => {
    await show(<PrivacyPage />, LEFT)
    expect(screen.getByText(/活动结束 180 天以后/)).toBeInTheDocument()
    expect(screen.getByText('138****8000')).toBeInTheDocument()
    answering(exportPerson, () => ({ text: '{"预约":[]}' }))
    await press('复制我的资料')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '{"预约":[]}' })
    expect(screen.getByRole('status')).toHaveTextContent('已经复制')
  })

  test('is deleted only after it was shown what goes', async () => {
    await show(<PrivacyPage />, LEFT)
    answering(previewErasure, () => PREVIEW)
    const sent: unknown[] = []
    answering(erasePerson, (input) => {
      sent.push(input)
      return { erasedAt: 1 }
    })
    await press('看会删掉什么')
    expect(sent).toEqual([])
    expect(screen.getByRole('dialog')).toHaveTextContent('2 件还没检的预约会取消')
    await press('确定删除，不能恢复')
    expect(sent).toEqual([{ confirmation: 'c-1' }])
    expect(screen.getByText('已经删除')).toBeInTheDocument()
    await press('回到首页')
    expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  test('is kept when the person thinks better of it', async () => {
    await show(<PrivacyPage />)
    answering(previewErasure, () => PREVIEW)
    await press('看会删掉什么')
    await press('先不删')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('what has changed meanwhile is shown again before it is deleted', async () => {
    await show(<PrivacyPage />)
    answering(previewErasure, () => PREVIEW)
    await press('看会删掉什么')
    answering(erasePerson, () => refused('erasure-outdated'))
    answering(previewErasure, () => ({ ...PREVIEW, confirmation: 'c-2', upcoming: 3 }))
    await press('确定删除，不能恢复')
    expect(screen.getByRole('dialog')).toHaveTextContent('3 件还没检的预约会取消')
    const sent: unknown[] = []
    answering(erasePerson, (input) => {
      sent.push(input)
      return OFFLINE
    })
    await press('确定删除，不能恢复')
    expect(sent).toEqual([{ confirmation: 'c-2' }])
    expect(screen.getByText('现在连不上网络')).toBeInTheDocument()
  })
})
