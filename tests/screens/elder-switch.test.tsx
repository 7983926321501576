import { fireEvent, render, screen } from '@testing-library/react'
import { act } from 'react'
import { ElderSwitch } from '../../src/components/elder-switch'
import { Page } from '../../src/components/page'
import { setElder } from '../../src/theme/elder'
import Taro from './stand-ins/taro'

afterEach(() => act(() => setElder(false)))

const show = () =>
  render(
    <Page title='首页' corner={<ElderSwitch />}>
      内容
    </Page>,
  )

test('the switch makes the whole page the elder version, and says where it leads next', () => {
  const { container } = show()
  expect(container.firstChild).not.toHaveClass('elder')
  fireEvent.click(screen.getByRole('button', { name: '长辈版' }))
  expect(container.firstChild).toHaveClass('screen', 'elder')
  fireEvent.click(screen.getByRole('button', { name: '标准版' }))
  expect(container.firstChild).not.toHaveClass('elder')
})

test('the choice is kept on the device', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: '长辈版' }))
  expect(Taro.getStorageSync('elder')).toBe(true)
})

test('the keyboard works it too', () => {
  const { container } = show()
  fireEvent.keyDown(screen.getByRole('button', { name: '长辈版' }), { key: 'Enter' })
  expect(container.firstChild).toHaveClass('elder')
})
