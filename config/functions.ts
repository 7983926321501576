/** What a function's config.json says: the WeChat interfaces that it may call, and its timer (one at most). */
export interface FunctionConfig {
  readonly permissions: { readonly openapi: readonly string[] }
  readonly triggers?: readonly [{ readonly name: string; readonly type: 'timer'; readonly config: string }]
}

/** A cloud function: its config.json, and what config.json cannot say and the console has to be told. */
export interface CloudFunction {
  readonly config: FunctionConfig
  readonly timeoutSeconds: number
  /** Environment variables that it does not work without. */
  readonly variables: readonly string[]
}

/** The cloud functions that we deploy. */
export const FUNCTIONS = {
  api: {
    config: {
      permissions: {
        openapi: [
          'security.msgSecCheck',
          'subscribeMessage.send',
          'phonenumber.getPhoneNumber',
          'wxacode.getUnlimited',
          'urllink.generate',
        ],
      },
    },
    timeoutSeconds: 20,
    variables: [],
  },
  clock: {
    config: {
      permissions: { openapi: ['subscribeMessage.send'] },
      // Second, minute, hour, day, month, weekday, year, in UTC+8: every five minutes.
      triggers: [{ name: 'everyFiveMinutes', type: 'timer', config: '0 */5 * * * * *' }],
    },
    timeoutSeconds: 60,
    variables: [],
  },
} as const satisfies Record<string, CloudFunction>

export type FunctionName = keyof typeof FUNCTIONS
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[]
