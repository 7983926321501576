/** Why WeChat did not do what it was asked. Expected, so a value; the caller decides what it means for the person. */
export type WechatFailure =
  /** The code was never one, is too old, or belongs to another mini-program. */
  | 'code-invalid'
  | 'code-used'
  /** Asked more often than WeChat permits: a minute's limit for one person, or the day's for all. */
  | 'too-often'
  /** WeChat holds this account for dangerous and lets it sign in nowhere. */
  | 'person-blocked'
  /** The person has not agreed to this message, or has used up their agreement. Normal. */
  | 'refused-by-user'
  /** The text breaks the law or WeChat's rules. */
  | 'risky'
  /** A text can only be checked for somebody who used the mini-program in the last two hours. */
  | 'not-seen-lately'
  /** An id, a secret, a template, a page or a permission is set up wrongly: nobody but the operator can mend it. */
  | 'misconfigured'
  /** It was sent, and no answer came: it may have arrived. Never sent a second time by the client. */
  | 'outcome-unknown'
  /** WeChat is away or busy; nothing was done. */
  | 'unavailable'

export type WechatAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: WechatFailure; readonly code?: number }

/** 订阅消息 (subscribe message). `data` by the template's own keys, such as `thing1`. */
export interface Message {
  readonly openid: string
  readonly templateId: string
  /** Opened by a tap on the message; without a leading slash, may carry a query. */
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

/** What a text is, as msg_sec_check counts: 1 a profile, 2 a comment, 3 a forum post, 4 a social log. */
export type TextScene = 1 | 2 | 3 | 4

export interface TextToCheck {
  readonly openid: string
  /** A longer one is checked in parts of 2 500 characters. */
  readonly text: string
  readonly scene: TextScene
}

/** A round mini-program code (小程序码). `scene` ≤ 32 characters; a page without a leading slash and without a query. */
export interface MiniCode {
  readonly scene: string
  readonly page: string
}

export interface LinkTarget {
  readonly page: string
  readonly query: string
  /** 1 to 30: WeChat keeps none longer. */
  readonly days: number
}

/** What every runtime in touch with WeChat can ask of it. The demo has none. */
export interface Wechat {
  /** The number behind WeChat's own button; its code works once, for five minutes. Mainland numbers come without +86. */
  phoneNumber(code: string, openid?: string): Promise<WechatAnswer<string>>
  sendMessage(message: Message): Promise<WechatAnswer<'sent'>>
  /** `review`: WeChat itself is not sure. */
  checkText(text: TextToCheck): Promise<WechatAnswer<'pass' | 'review'>>
  /** A picture, JPEG or PNG. */
  miniCode(code: MiniCode): Promise<WechatAnswer<Uint8Array>>
  urlLink(target: LinkTarget): Promise<WechatAnswer<string>>
}

/** On the own server only: in the cloud WeChat itself names the caller. */
export interface WechatSignIn {
  /** Whose `wx.login` code this is. The session key that comes with it is thrown away at once. */
  openidOf(code: string): Promise<WechatAnswer<string>>
}
