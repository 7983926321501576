/** Where the server is; '' in the browser, where the page and the calls share one origin. Set by config/index.ts. */
declare const API_ORIGIN: string

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
