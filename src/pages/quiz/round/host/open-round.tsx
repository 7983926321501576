import { useRef, useState } from 'react'
import { listRounds, openRound, ROUND_QUESTIONS, ROUND_SECONDS } from '#contract/round'
import { TOPIC_KEYS, TOPICS, type Topic } from '#contract/topic'
import { newRequestId } from '../../../../api/request-id'
import { clockWords } from '../../../../api/shanghai'
import { useAction } from '../../../../api/use-action'
import { useReading } from '../../../../api/use-reading'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { Loaded } from '../../../../components/loaded'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { RowLink } from '../../../../components/row-link'
import { Section } from '../../../../components/section'
import { openPage } from '../../../../routes'

interface OpenRoundProps {
  readonly at: 'lab' | 'campaign'
  readonly placeId: string
}

const counts = (numbers: readonly number[], unit: string) =>
  numbers.map((number) => ({ value: String(number), label: `${number} ${unit}` }))
const TOPIC_OPTIONS = [
  { value: 'all' as const, label: '各类都有' },
  ...TOPIC_KEYS.map((value) => ({ value, label: TOPICS[value].label })),
]

/** Sets a round up, or goes back to one that is on. */
export function OpenRound({ at, placeId }: OpenRoundProps) {
  const reading = useReading(listRounds, { at, placeId })
  const requestId = useRef(newRequestId())
  const opening = useAction(openRound)
  const [questions, setQuestions] = useState('10')
  const [seconds, setSeconds] = useState('20')
  const [topic, setTopic] = useState<Topic | 'all'>('all')

  async function open() {
    const answer = await opening.run({
      requestId: requestId.current,
      at,
      placeId,
      questions: Number(questions),
      seconds: Number(seconds),
      ...(topic !== 'all' && { topic }),
    })
    if (!answer?.ok) return
    requestId.current = newRequestId()
    openPage('host', { at, placeId, roundId: answer.value.roundId })
  }
  return (
    <Page
      title='现场答题大屏'
      wide
      action={
        <Button look='needle' loading={opening.pending} onPress={() => void open()}>
          打开大屏，等人进场
        </Button>
      }
    >
      <Loaded from={reading}>
        {({ rounds }) =>
          rounds.length > 0 && (
            <Section title='正在进行的'>
              {rounds.map(({ roundId, startedAt, no, of }) => (
                <RowLink
                  key={roundId}
                  title={`${clockWords(startedAt)} 开的一场`}
                  note={no === 0 ? '还没有开始' : `第 ${no} 题，共 ${of} 题`}
                  onPress={() => openPage('host', { at, placeId, roundId })}
                />
              ))}
            </Section>
          )
        }
      </Loaded>
      <Section title='新开一场'>
        <Choice
          label='几道题'
          look='chips'
          options={counts(ROUND_QUESTIONS, '题')}
          chosen={[questions]}
          onPick={setQuestions}
        />
        <Choice
          label='每题多久'
          look='chips'
          options={counts(ROUND_SECONDS, '秒一题')}
          chosen={[seconds]}
          onPick={setSeconds}
        />
        <Choice label='哪一类题' look='chips' options={TOPIC_OPTIONS} chosen={[topic]} onPick={setTopic} />
      </Section>
      <RefusalNotice {...opening} onRetry={() => void open()} />
    </Page>
  )
}
