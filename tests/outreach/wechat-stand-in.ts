import type { MessageTopic } from '#contract/messages'
import type { MessageTemplate } from '../../cloudfunctions/features/outreach/message-templates'
import type { Message, Wechat, WechatAnswer } from '../../cloudfunctions/wechat/port'

export const TEMPLATES: MessageTemplate[] = (['answer', 'change', 'reminder', 'offer'] as const).map(
  (topic: MessageTopic) => ({
    topic,
    templateId: `template-of-${topic}-000000`,
    keys: { what: 'thing1', when: 'time2', where: 'thing3' },
  }),
)

/** WeChat as far as messages go: remembers what it was sent, and answers what the test wants. */
export function wechatStandIn() {
  const sent: Message[] = []
  const answers: WechatAnswer<'sent'>[] = []
  const away = async () => ({ ok: false, failure: 'unavailable' }) as const
  const wechat: Wechat = {
    phoneNumber: away,
    miniCode: away,
    urlLink: away,
    checkText: async ({ text }) =>
      text.includes('违禁') ? { ok: false, failure: 'risky', code: 87014 } : { ok: true, value: 'pass' },
    sendMessage: async (message) => {
      const answer = answers.shift() ?? { ok: true, value: 'sent' }
      if (answer.ok) sent.push(message)
      return answer
    },
  }
  return { wechat, sent, answers }
}
