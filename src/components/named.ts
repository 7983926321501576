type Role = 'alert' | 'dialog' | 'group' | 'heading' | 'img' | 'main' | 'navigation' | 'radiogroup' | 'status' | 'timer'

// WeChat reads a text by itself; there only a picture and a dialog need their words, and the rest would cost bytes in setData.
const WECHAT_ROLES: readonly Role[] = ['alert', 'dialog', 'img']

/** Tells a screen reader what a View is. */
export function named(role: Role, label?: string, more?: Record<string, string | number | boolean>) {
  if (process.env.TARO_ENV !== 'weapp') return { role, 'aria-label': label, ...more }
  return WECHAT_ROLES.includes(role) ? { 'aria-role': role, ...(label !== undefined && { 'aria-label': label }) } : {}
}
