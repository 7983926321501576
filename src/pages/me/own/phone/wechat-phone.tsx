/** In a browser there is no button of WeChat's: see wechat-phone.weapp.tsx, which the mini-program takes instead. */
export const WechatPhone = (_: { readonly onLeft: () => void }) => null
