import { useEffect, useState } from 'react'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'

interface QueueNoticeProps {
  /** Time of this phone, in epoch milliseconds. */
  readonly since: number
  readonly onGiveUp: () => void
}

/** What stands while the server is too busy to take the booking and the phone goes on asking. */
export function QueueNotice({ since, onGiveUp }: QueueNoticeProps) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.round((now - since) / 1_000))
  return (
    <Notice
      says='同时预约的人很多，正在替您排队'
      next={`等了 ${seconds} 秒。请留在这一页，轮到就自动订好，不会订成两份。`}
    >
      <Button small onPress={onGiveUp}>
        不等了
      </Button>
    </Notice>
  )
}
