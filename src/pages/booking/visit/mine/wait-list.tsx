import { listMyWaits } from '#contract/waiting'
import { useReading } from '../../../../api/use-reading'
import { Section } from '../../../../components/section'
import { MessagesAct } from '../../messages-act'
import { WaitRow } from './wait-row'

/** What one waits for; nothing where one waits for nothing. */
export function WaitList() {
  const { value, reload } = useReading(listMyWaits, {})
  const open = value?.waits.filter(({ status }) => status === 'waiting' || status === 'offered') ?? []
  if (!value || open.length === 0) return null
  return (
    <Section title='候补'>
      {open.map((wait) => (
        <WaitRow key={wait.waitId} wait={wait} now={value.now} onChanged={() => void reload()} />
      ))}
      <MessagesAct topics={['offer']} />
    </Section>
  )
}
