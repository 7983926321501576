import type { ClientRefusal } from './refusal-text'

const AWAY = ['offline', 'outdated', 'unavailable', 'too-many'] as const

/** No answer came that could be read, as against one that says no. */
export const isAway = (refusal: ClientRefusal | undefined): refusal is (typeof AWAY)[number] =>
  AWAY.some((why) => why === refusal)
