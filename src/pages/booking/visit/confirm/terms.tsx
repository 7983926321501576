import { Text } from '@tarojs/components'
import type { BookingTerms } from '#contract/booking'
import { momentWords } from '../../../../api/shanghai'
import { Notice } from '../../../../components/notice'
import { Section } from '../../../../components/section'
import { freeWords } from '../late-warning'

const MINUTE = 60_000

interface TermsProps {
  readonly terms: BookingTerms
  readonly startsAt: number
  /** From when the person who looks at it may book. */
  readonly opensAt: number
}

/** What the campaign lays down, said before one books. */
export function Terms({ terms, startsAt, opensAt }: TermsProps) {
  const { cutOffMinutes, phoneLimit, absences, laterMinutes, ownAbsences } = terms
  const freeUntil = cutOffMinutes > 0 ? startsAt - cutOffMinutes * MINUTE : 0
  return (
    <Section title='说在前面'>
      {ownAbsences > 0 && (
        <Notice
          says={`您以前有 ${ownAbsences} 次约了没有来`}
          next={`这次活动说好让别人先约，您从 ${momentWords(opensAt)} 起可以约。来不了请取消，取消不算。`}
        />
      )}
      <Text>{freeWords({ freeUntil })}</Text>
      {phoneLimit > 0 && <Text>{`同一个电话号码，每种器具最多约 ${phoneLimit} 件，几个人合用也一起算。`}</Text>}
      {absences > 0 && ownAbsences === 0 && (
        <Text>{`约了不来又不取消，满 ${absences} 次，以后开约要晚 ${laterMinutes} 分钟。`}</Text>
      )}
    </Section>
  )
}
