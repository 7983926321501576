import { type Finding, look } from './finding'

/** What no interface tells about one's own mini-program: WeChat answers these only to platforms that act for others. */
export const TO_LOOK_AT: readonly Finding[] = [
  look(
    '用户隐私保护指引是否已填并通过',
    '微信公众平台 mp.weixin.qq.com → 设置 → 服务内容声明（旧版在“功能设置”）→ 用户隐私保护指引；要有的各项见 config/guides/wechat-cloud.md',
  ),
  look('服务类目、备案、微信认证是否有效', '微信公众平台 → 设置 → 基本设置'),
  look('订阅消息模板是否已选用，编号和云函数环境变量里的是否一样', '微信公众平台 → 功能 → 订阅消息 → 我的模板'),
  look(
    '云调用权限是否已随 config.json 生效',
    '云函数 api 上传后，用真手机走一次绑定手机号；日志里没有 -604100 或 -604101 就是好的',
  ),
  look('本月用量离套餐上限还有多远', '微信开发者工具 → 云开发 → 概览、设置 → 资源额度'),
]
