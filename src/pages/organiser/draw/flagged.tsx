import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { decideEntry, type FlaggedEntry } from '#contract/draw-office'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { ReasonChoice } from '../../../components/reason-choice'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { Sheet } from '../../../components/sheet'
import { Tag } from '../../../components/tag'
import css from './draw.module.scss'
import { flagWords, rhythmWords } from './flag-words'
import type { StepProps } from './step-props'

const REASONS = ['答题的时间不像人答的', '和别人的时间完全一样', '一部手机上的人太多']
const VERDICTS = { none: '待定', stands: '✓ 留在名单里', out: '移出' } as const

/** Entries that look odd, with what was seen. The system takes nobody out: a person decides. */
export function Flagged({ campaignId, draw, onChanged }: StepProps) {
  const [asked, setAsked] = useState<FlaggedEntry>()
  const mayDecide = draw.state === 'open'
  if (draw.flagged.length === 0) return null
  return (
    <Section title={mayDecide ? '标出来的人，请决定' : '标出来过的人'}>
      {draw.flagged.map((entry) => (
        <View key={entry.entryId} className={cx(css.entry)}>
          <View className={cx(css.head)}>
            <Text className={cx(css.code)}>{entry.code}</Text>
            <Text>{`${entry.score} 分`}</Text>
            <Tag tone={entry.verdict === 'none' ? 'warm' : 'grey'}>{VERDICTS[entry.verdict]}</Tag>
          </View>
          {entry.flags.map((flag) => (
            <Text key={flag.kind}>{flagWords(flag)}</Text>
          ))}
          <Text className={cx(css.words)}>{rhythmWords(entry.rhythm)}</Text>
          {entry.reason !== '' && <Text className={cx(css.words)}>{`理由：${entry.reason}`}</Text>}
          {mayDecide && (
            <Button small onPress={() => setAsked(entry)}>
              {entry.verdict === 'none' ? '决定' : '改决定'}
            </Button>
          )}
        </View>
      ))}
      {asked && (
        <DecideSheet
          campaignId={campaignId}
          entry={asked}
          onClose={() => setAsked(undefined)}
          onDecided={() => {
            setAsked(undefined)
            onChanged()
          }}
        />
      )}
    </Section>
  )
}

interface DecideSheetProps {
  readonly campaignId: string
  readonly entry: FlaggedEntry
  readonly onClose: () => void
  readonly onDecided: () => void
}

function DecideSheet({ campaignId, entry: { entryId, flags }, onClose, onDecided }: DecideSheetProps) {
  const [reason, setReason] = useState('')
  const deciding = useAction(decideEntry)

  async function decide(verdict: 'stands' | 'out') {
    const answer = await deciding.run({ campaignId, entryId, verdict, reason: verdict === 'out' ? reason : '' })
    if (answer?.ok) onDecided()
  }
  return (
    <Sheet
      open
      title='留不留在名单里'
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...deciding} />
          <Button look='strong' loading={deciding.pending} onPress={() => void decide('stands')}>
            留在名单里
          </Button>
          <Button disabled={reason === ''} loading={deciding.pending} onPress={() => void decide('out')}>
            {reason === '' ? '移出要先选理由' : '移出名单'}
          </Button>
        </>
      }
    >
      <View className={cx(css.words)}>{flags.map(flagWords).join('；')}。移出的理由本人看得到，决定会记录在案。</View>
      <ReasonChoice label='移出的理由' reasons={REASONS} max={60} onReason={setReason} />
    </Sheet>
  )
}
