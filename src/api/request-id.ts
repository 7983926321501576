const word = () => Math.random().toString(36).slice(2, 10)

/** Names one act, so that its retries find its first answer. It guards nothing: Math.random is enough (WeChat has no crypto). */
export const newRequestId = () => `${Date.now().toString(36)}-${word()}${word()}`
