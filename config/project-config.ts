import { readFileSync } from 'node:fs'

/** What of project.config.json, DevTools' own file, the build and the upload go by. */
export interface ProjectConfig {
  readonly appid: string
  readonly miniprogramRoot: string
  readonly cloudfunctionRoot: string
  readonly libVersion: string
  readonly setting: Readonly<Record<string, boolean>>
}

/** DevTools' name for "no mini-program of one's own": everything can be looked at, nothing uploaded. */
export const TOURIST = 'touristappid'

export const readProjectConfig = () => JSON.parse(readFileSync('project.config.json', 'utf8')) as ProjectConfig

/** The mini-program that is built; DevTools uses the one in project.config.json. */
export const appIdToBuild = () => process.env.MINI_PROGRAM_APPID ?? readProjectConfig().appid
