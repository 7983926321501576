import Taro from '@tarojs/taro'

const WECHAT_DEFAULT = 16
let scale: number | undefined

/** How much larger than usual the person set WeChat's own text; 1 in a browser, which zooms by itself. */
export function fontScale(): number {
  scale ??= process.env.TARO_ENV === 'weapp' ? Math.min(Math.max(wechatTextSize() / WECHAT_DEFAULT, 0.9), 1.4) : 1
  return scale
}

// Taro's types leave the field out; old versions of WeChat leave it out too.
function wechatTextSize(): number {
  const info = Taro.getAppBaseInfo()
  return 'fontSizeSetting' in info && typeof info.fontSizeSetting === 'number' ? info.fontSizeSetting : WECHAT_DEFAULT
}
