import { momentWords } from '../../../api/shanghai'
import { useOpening } from '../../../api/use-opening'
import { Notice } from '../../../components/notice'

interface BookingWindowProps {
  readonly opensAt: number
  readonly closesAt: number
  readonly now: number
}

/** Says when booking opens, counting down in the last hour, or that it is over; nothing while it is open. */
export function BookingWindow({ opensAt, closesAt, now }: BookingWindowProps) {
  const untilOpen = useOpening(opensAt)
  if (untilOpen) return <Notice says={untilOpen} next='现在可以先选好检测点和时间，时间一到就能确认。' />
  if (now >= closesAt)
    return <Notice says={`网上预约 ${momentWords(closesAt)} 截止了`} next='可以打检测点的电话，问问现场还收不收。' />
  return null
}
