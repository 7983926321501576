import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint'
import { listSessions, type Session } from '#contract/events'
import { useCampaignChoice, useOverForgotten } from '../../../../api/campaign-choice'
import { dayOf, dayWords, weekdayWords } from '../../../../api/shanghai'
import { useReading } from '../../../../api/use-reading'
import { cx } from '../../../../components/cx'
import { EmptyState } from '../../../../components/empty-state'
import { Loaded } from '../../../../components/loaded'
import { named } from '../../../../components/named'
import { Page } from '../../../../components/page'
import { Section } from '../../../../components/section'
import { CampaignSwitch } from '../../../campaign/campaign-switch'
import css from './events.module.scss'
import { SeatAct } from './seat-act'
import { SessionRow } from './session-row'

type Sessions = OutputOf<typeof listSessions>

/** Lectures and open houses: choose one, say how many come, book. */
export default function EventsPage() {
  const reading = useReading(listSessions, useCampaignChoice())
  useOverForgotten(reading.refusal)
  const [slotId, setSlotId] = useState<string>()
  const chosen = reading.value?.sessions.find((session) => session.slotId === slotId && session.open)
  return (
    <Page
      title='讲座和开放日'
      action={
        reading.value &&
        reading.value.sessions.length > 0 && (
          <SeatAct key={slotId ?? ''} value={reading.value} session={chosen} onStale={() => void reading.reload()} />
        )
      }
    >
      {reading.refusal === 'booking-closed' ? (
        <EmptyState says='现在没有活动' next='下一次的日期定了会写在首页。' />
      ) : (
        <Loaded from={reading}>
          {(value) => (
            <>
              <CampaignSwitch campaigns={value.campaigns} />
              <Days value={value} chosen={chosen} onPick={({ slotId: id }) => setSlotId(id)} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  )
}

interface DaysProps {
  readonly value: Sessions
  readonly chosen: Session | undefined
  readonly onPick: (session: Session) => void
}

function Days({ value: { sessions }, chosen, onPick }: DaysProps) {
  if (sessions.length === 0)
    return <EmptyState says='这次还没有讲座和开放日' next='有了会写在这里。检测器具不受影响。' />
  const days = [...new Set(sessions.map(({ startsAt }) => dayOf(startsAt)))]
  return (
    <View {...named('radiogroup', '哪一场')}>
      <Text className={cx(css.free)}>都是免费的，约好座位就能来。</Text>
      {days.map((day) => (
        <Section key={day} title={`${dayWords(day)} ${weekdayWords(day)}`}>
          {sessions
            .filter(({ startsAt }) => dayOf(startsAt) === day)
            .map((session) => (
              <SessionRow
                key={session.slotId}
                session={session}
                chosen={session.slotId === chosen?.slotId}
                onPick={() => onPick(session)}
              />
            ))}
        </Section>
      ))}
    </View>
  )
}
