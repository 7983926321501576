import * as v from 'valibot'
import { endpoint } from './endpoint'
import { PhoneNumber } from './phone-number'
import { Count, Id, Instant } from './shapes'

/** What a person agrees to when leaving a number. Other words are another edition. */
export const PHONE_CONSENT = {
  edition: '2026-11',
  lines: [
    '只用来联系您：您预约的检测点有事找您时，工作人员可以看到号码。',
    '不留也能预约。号码加密存放，平时只显示头尾几位；谁看了完整号码，都记下来，您可以查。',
    '随时可以撤回，撤回后马上删掉。不撤回的话，活动结束一段时间后和预约记录一起删掉。',
  ],
} as const

/** `phone` is masked; null while none is left, or when its key is lost and it has to be left anew. */
const Contact = v.strictObject({
  /** Whether this server takes numbers at all. */
  asked: v.boolean(),
  /** Whether WeChat's own button can be used. */
  byWechat: v.boolean(),
  phone: v.nullable(v.string()),
  agreedAt: v.nullable(Instant),
  /** Days after the end of the campaign until it is forgotten who came; null when there is no campaign. */
  keepDays: v.nullable(Count),
})
export type Contact = v.InferOutput<typeof Contact>

const AgreedTo = v.pipe(v.string('请先看过说明'), v.regex(/^[A-Za-z0-9][\w.-]{0,31}$/, '请先看过说明'))

export const readContact = endpoint({
  name: 'account.readContact',
  role: 'resident',
  input: v.strictObject({}),
  output: Contact,
  refusals: [],
})

/** Leaves a number or replaces the one that was left. `agreedTo` is the edition of the words that the person has read. */
export const leavePhone = endpoint({
  name: 'account.leavePhone',
  role: 'resident',
  input: v.strictObject({ phone: PhoneNumber, agreedTo: AgreedTo }),
  output: Contact,
  refusals: ['phone-not-asked', 'words-changed'],
})

/** As `leavePhone`, with the code that WeChat's own button gives; it works once. */
export const leaveWechatPhone = endpoint({
  name: 'account.leaveWechatPhone',
  role: 'resident',
  input: v.strictObject({
    code: v.pipe(v.string('微信的凭证应是文字'), v.regex(/^[\w+/=.-]{1,256}$/, '微信的凭证不对')),
    agreedTo: AgreedTo,
  }),
  output: Contact,
  refusals: ['phone-not-asked', 'words-changed', 'phone-not-given'],
})

/** Takes back the number. Safe to repeat. */
export const withdrawPhone = endpoint({
  name: 'account.withdrawPhone',
  role: 'resident',
  input: v.strictObject({}),
  output: Contact,
  refusals: [],
})

/** All that the product holds of the caller, as text that can be read and kept. */
export const exportPerson = endpoint({
  name: 'account.exportPerson',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({ text: v.string() }),
  refusals: [],
})

/** First step of deleting: what it would touch. `confirmation` stands for exactly this. */
export const previewErasure = endpoint({
  name: 'account.previewErasure',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({
    confirmation: Id,
    /** Bookings that are to come: they are cancelled, the places are free again. */
    upcoming: Count,
    past: Count,
    /** Places in a line for full times. */
    waits: Count,
    attempts: Count,
    phone: v.boolean(),
    /** Labs and campaigns that the person works for. */
    roles: Count,
  }),
  refusals: [],
})

/** Second step: deletes all of it. Safe to repeat. */
export const erasePerson = endpoint({
  name: 'account.erasePerson',
  role: 'resident',
  input: v.strictObject({ confirmation: Id }),
  output: v.strictObject({ erasedAt: Instant }),
  refusals: ['erasure-outdated'],
})
