import { isBad, isGood, OUTCOMES, type Outcome } from '#contract/outcome-name'
import { Tag } from './tag'

/** What came of a measurement; the sign tells it without colour. */
export const OutcomeTag = ({ outcome }: { outcome: Outcome }) => (
  <Tag tone={isGood(outcome) ? 'good' : isBad(outcome) ? 'bad' : 'grey'}>
    {`${isGood(outcome) ? '✓' : isBad(outcome) ? '✕' : '—'} ${OUTCOMES[outcome]}`}
  </Tag>
)
