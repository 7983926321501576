/** The environment variables that tell the SDK that it runs in a cloud function, and where its service is. */
export const functionEnvironment = (url: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'nobody',
  TENCENTCLOUD_SECRETKEY: 'nothing',
  SCF_NAMESPACE: 'loopback',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  // The SDK's own log lines about slow requests.
  SILENCE: 'true',
})
