import type { ClientRefusal } from './refusal-text'

/** No answer came, as against one that says no. */
export const isAway = (refusal: ClientRefusal | undefined) =>
  refusal === 'offline' || refusal === 'unavailable' || refusal === 'too-many'
