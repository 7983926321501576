import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Count, RequestId } from './shapes'

/** What a 订阅消息 (subscribe message) may be about. One consent is for one message. */
export const MESSAGE_TOPICS = ['answer', 'change', 'reminder', 'offer'] as const
export type MessageTopic = (typeof MESSAGE_TOPICS)[number]
const Topic = v.picklist(MESSAGE_TOPICS, '没有这种消息')

/** The templates that this server can send by; none where it sends no messages. Asked for ahead, because the tap may not wait. */
export const readTemplates = endpoint({
  name: 'inbox.readTemplates',
  role: 'resident',
  input: v.strictObject({}),
  output: v.strictObject({
    templates: v.array(v.strictObject({ topic: Topic, templateId: v.string() })),
    /** Whether the server has to be given a code of `wx.login`, because it is not told whose call this is. */
    byCode: v.boolean(),
  }),
  refusals: [],
})

/** Keeps what a person has agreed to with WeChat's own question: one message for each topic. Safe to repeat. */
export const agreeToMessages = endpoint({
  name: 'inbox.agreeToMessages',
  role: 'resident',
  input: v.strictObject({
    requestId: RequestId,
    topics: v.pipe(v.array(Topic, '消息应是一组'), v.minLength(1, '请选消息'), v.maxLength(3, '一次最多三种')),
    /** Of `wx.login`; '' where the server knows who calls. */
    code: v.pipe(v.string('微信的凭证应是文字'), v.regex(/^[\w+/=.-]{0,256}$/, '微信的凭证不对')),
  }),
  output: v.strictObject({ open: Count }),
  refusals: ['messages-off', 'sign-in-refused'],
})
