import type { InstrumentGroup } from '#contract/instrument-kind'

let wanted: InstrumentGroup | undefined

/** Hands the group that was tapped on the home page to the labs page: WeChat's switchTab takes no query. */
export const wantGroup = (group: InstrumentGroup | undefined) => {
  wanted = group
}

/** What was wanted since the labs page was last shown, once. */
export const takeWantedGroup = () => {
  const taken = wanted
  wanted = undefined
  return taken
}
