import type { CloudAccount } from '../../cloudfunctions/cloud/cloud-database'

type Variables = Readonly<Record<string, string | undefined>>

const NEEDED = {
  CLOUD_ENV: '云开发环境的 ID（微信开发者工具 → 云开发 → 设置 → 环境设置）',
  TENCENTCLOUD_SECRETID: '腾讯云 API 密钥的 SecretId（用小程序账号登录腾讯云 → 访问管理 → API 密钥管理）',
  TENCENTCLOUD_SECRETKEY: '同一页上的 SecretKey，只在新建时显示一次',
} as const

/** The account that the environment variables name; throws one sentence that names all that are missing. */
export function accountOf(variables: Variables): CloudAccount {
  const { CLOUD_ENV: env, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = variables
  const sessionToken = variables.TENCENTCLOUD_SESSIONTOKEN
  if (!env || !secretId || !secretKey) {
    const missing = Object.entries(NEEDED).filter(([name]) => !variables[name])
    throw new Error(`还缺环境变量：\n${missing.map(([name, what]) => `  ${name}：${what}`).join('\n')}`)
  }
  return { env, secretId, secretKey, ...(sessionToken && { sessionToken }) }
}
