import type { World } from '../world'

/**
 * Whether others may be shown what somebody wrote, as far as WeChat can say: it checks a text for a person who is using
 * the mini-program now. Where it is not known who that is to WeChat (a PC, the demo) or WeChat is away, the text stands:
 * it is short, and who wrote it is known to the desk or in the audit.
 */
export async function isTextFit({ wechat }: World, text: string, openid: string | undefined): Promise<boolean> {
  if (!wechat || openid === undefined || text === '') return true
  const answer = await wechat.checkText({ openid, text, scene: 2 })
  return answer.ok || answer.failure !== 'risky'
}
