/** What the cloud says when the key is not allowed to do something, and what a person can do about it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [/AuthFailure|InvalidCredential/i, '密钥不对或已停用：核对 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。'],
  [/UnauthorizedOperation|PermissionDenied/i, '密钥没有权限：给它所属的账号加上 QcloudTCBFullAccess。'],
  [
    /ResourceNotFound|Environment .* not found|EnvId|EnvBaseInfo/i,
    '找不到这个环境：核对 CLOUD_ENV，并确认密钥属于环境所在的账号。',
  ],
  [/ENOTFOUND|ECONN|ETIMEDOUT|timeout|network/i, '连不上腾讯云：检查网络和代理（环境变量 http_proxy）。'],
]

/** Runs a command-line tool: its answer decides the exit code, and a fault is told in words. */
export function runTool(tool: () => Promise<boolean>): void {
  tool().then(
    (fine) => {
      process.exitCode = fine ? 0 : 1
    },
    (fault: unknown) => {
      console.error(faultText(fault))
      process.exitCode = 1
    },
  )
}

export function faultText(fault: unknown): string {
  const { message = String(fault), code } = Object(fault) as { message?: string; code?: unknown }
  const text = [code, message].filter(Boolean).join(' ')
  const advice = ADVICE.find(([pattern]) => pattern.test(text))?.[1]
  return advice ? `${advice}\n（原话：${text}）` : message
}
