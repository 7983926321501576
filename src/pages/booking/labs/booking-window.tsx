import { momentWords } from '../../../api/shanghai'
import { Notice } from '../../../components/notice'

interface BookingWindowProps {
  readonly opensAt: number
  readonly closesAt: number
  readonly now: number
}

/** Says when booking opens or that it is over; nothing while it is open. */
export function BookingWindow({ opensAt, closesAt, now }: BookingWindowProps) {
  if (now < opensAt)
    return <Notice says={`${momentWords(opensAt)} 开始预约`} next='现在可以先看看哪个检测点离您近、还检什么。' />
  if (now >= closesAt)
    return <Notice says={`网上预约 ${momentWords(closesAt)} 截止了`} next='可以打检测点的电话，问问现场还收不收。' />
  return null
}
