import * as v from 'valibot'
import { answered, failedBy, refusedWith } from './failures'
import type { Heard } from './hear'
import type { WechatAnswer, WechatFailure } from './port'

/** What was heard, as the schema promises it. `lost` is what it means when no answer can be made out. */
export function answerOf<S extends v.GenericSchema>(
  heard: Heard,
  schema: S,
  lost: WechatFailure,
): WechatAnswer<v.InferOutput<S>> {
  if (heard.said !== 'json') return failedBy(heard.said === 'nothing' && !heard.sent ? 'unavailable' : lost)
  if (heard.code !== 0) return refusedWith(heard.code)
  const reply = v.safeParse(schema, heard.body)
  return reply.success ? answered(reply.output) : failedBy(lost)
}
