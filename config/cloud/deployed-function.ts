/** A function as it runs in the environment. */
export interface DeployedFunction {
  readonly runtime: string
  readonly status: string
  readonly timeoutSeconds: number
  readonly timers: readonly { readonly name: string; readonly cron: string; readonly on: boolean }[]
  /** The names of its environment variables; their values may be secret and are not kept. */
  readonly variables: readonly string[]
}

/** What of GetFunction's answer is read. */
export interface FunctionDetail {
  readonly Runtime: string
  readonly Status: string
  readonly Timeout: number
  readonly Triggers?: readonly TriggerDetail[]
  readonly Environment?: { readonly Variables?: readonly { readonly Key: string }[] | null } | null
}
interface TriggerDetail {
  readonly TriggerName: string
  readonly Type: string
  readonly TriggerDesc: string
  readonly Enable?: number
}

export const deployedFunction = (detail: FunctionDetail): DeployedFunction => ({
  runtime: detail.Runtime,
  status: detail.Status,
  timeoutSeconds: detail.Timeout,
  timers: (detail.Triggers ?? [])
    .filter(({ Type }) => Type === 'timer')
    .map((trigger) => ({ name: trigger.TriggerName, cron: cronOf(trigger.TriggerDesc), on: trigger.Enable !== 0 })),
  variables: (detail.Environment?.Variables ?? []).map(({ Key }) => Key),
})

// The service answers {"cron":"0 */5 * * * * *"} or the expression itself.
function cronOf(description: string): string {
  try {
    const { cron } = JSON.parse(description) as { cron?: unknown }
    return String(cron)
  } catch {
    return description
  }
}
