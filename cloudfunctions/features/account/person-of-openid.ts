import { hashId } from '../../kernel/ids'

/** The person behind an OPENID: the same on every runtime, so that a move from one to another loses nobody. */
export const personOfOpenid = (openid: string) => `wx-${hashId(openid)}`
