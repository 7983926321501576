import type { MessageTopic } from '#contract/messages'

/** In a browser there is no message of WeChat's: see messages-act.weapp.tsx, which the mini-program takes instead. */
export const MessagesAct = (_: { readonly topics: readonly MessageTopic[] }) => null
