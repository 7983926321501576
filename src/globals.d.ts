/** Where the server is; '' in the browser, where the page and the calls share one origin. Set by config/index.ts. */
declare const API_ORIGIN: string

/** The WeChat 云开发 environment that serves the mini-program; '' where it calls a server at API_ORIGIN. Set by config/index.ts. */
declare const CLOUD_ENV: string

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
