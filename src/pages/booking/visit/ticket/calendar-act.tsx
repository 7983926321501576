import { useState } from 'react'
import type { Visit } from '#contract/booking'
import { serverNow } from '../../../../api/server-clock'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { addToCalendar } from '../../../../device/calendar'
import { countKinds, kindsWords } from '../../kind-words'
import { kindsComing } from './ticket-state'

/** Puts the visit into the phone's own calendar, which reminds without asking anybody. */
export function CalendarAct({ visit }: { visit: Visit }) {
  const [said, setSaid] = useState<'added' | 'refused'>()
  const what = kindsWords(countKinds(kindsComing(visit)))

  async function add() {
    const { visitId, labName, address, code, startsAt, endsAt, title } = visit
    const entry = {
      id: visitId,
      title: title ? `${title}：${labName}` : `免费检测：${labName}`,
      startsAt,
      endsAt,
      location: address,
      notes: `${title ? '' : `带${what}。`}预约号码 ${code}。`,
    }
    setSaid((await addToCalendar(entry, serverNow())) ? 'added' : 'refused')
  }
  return (
    <>
      {said === 'refused' && <Notice says='没有记到日历里' next='可能是没有允许使用日历。也可以自己记下时间和号码。' />}
      {said === 'added' ? (
        <Notice says='已经记到日历里' next='改了时间或取消，日历里的要自己删。' />
      ) : (
        <Button onPress={() => void add()}>记到手机日历</Button>
      )}
    </>
  )
}
