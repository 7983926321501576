import * as v from 'valibot'
import { PhoneNumber } from './phone-number'
import { filledLine } from './shapes'

/** What is agreed to when a visit is booked for somebody else (代办). Other words are another edition. */
export const FOR_WHOM_CONSENT = {
  edition: '2026-11',
  lines: [
    '请先问过本人。称呼怎么写都行，例如“楼下邻居”；电话可以不留。',
    '只给您约的检测点看，用来当天接待和联系。加密存放，电话平时只显示头尾几位。',
    '取消预约就马上删掉；您删除自己的资料，或者活动结束一段时间后，也一起删掉。',
  ],
} as const

/** Somebody else for whom the visit is. The name is as told: nobody checks it. */
export const ForWhom = v.strictObject({
  name: filledLine('称呼', 20),
  phone: v.exactOptional(PhoneNumber),
  /** Edition of the words that were agreed to. */
  agreedTo: v.pipe(v.string('请先看过说明'), v.regex(/^[A-Za-z0-9][\w.-]{0,31}$/, '请先看过说明')),
})
export type ForWhom = v.InferOutput<typeof ForWhom>

/** The same as it is shown: the number masked, null where none was told. */
export const ForWhomShown = v.strictObject({ name: v.string(), phone: v.nullable(v.string()) })
export type ForWhomShown = v.InferOutput<typeof ForWhomShown>
