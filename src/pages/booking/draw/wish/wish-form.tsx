import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { HOUSEHOLD_KINDS, KINDS, type PlaceKind } from '#contract/instrument-kind'
import { type Draw, fileWish, MOST_WISHES } from '#contract/release'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { Stepper } from '../../../../components/stepper'
import { goBack } from '../../../../routes'
import { countKinds } from '../../kind-words'
import css from '../draw.module.scss'
import { RankedTimes, type WishedTime } from './ranked-times'
import { TimeSheet } from './time-sheet'

const MOST_INSTRUMENTS = 6
const WAIT = [
  { value: 'wait', label: '没抽中，就在第 1 想去的时间排候补' },
  { value: 'none', label: '没抽中就算了，到时候自己约剩下的' },
] as const

/** Begins with what was filed before. */
export function WishForm({ draw }: { draw: Draw }) {
  const { own, perKindLimit } = draw
  const [kinds, setKinds] = useState<readonly PlaceKind[]>(own?.kinds ?? [])
  const [times, setTimes] = useState<readonly WishedTime[]>(own?.slots ?? [])
  const [wait, setWait] = useState(own?.wait ?? true)
  const [adding, setAdding] = useState(false)
  const filing = useAction(fileWish)
  const counts = countKinds(kinds)
  const setCount = (kind: PlaceKind, count: number) =>
    setKinds([...kinds.filter((one) => one !== kind), ...Array.from({ length: count }, () => kind)])

  async function file() {
    const instruments = kinds.map((kind) => ({ kind, model: '', note: '' }))
    const answer = await filing.run({ slotIds: times.map(({ slotId }) => slotId), instruments, wait })
    if (answer?.ok) goBack()
  }
  const missing = kinds.length === 0 ? '请先选带什么来' : times.length === 0 ? '请加一个想去的时间' : undefined
  return (
    <Page
      title='填想去的时间'
      action={
        <>
          <RefusalNotice {...filing} onRetry={() => void file()} />
          <Button look='needle' loading={filing.pending} disabled={missing !== undefined} onPress={() => void file()}>
            {missing ?? (own ? '保存改动' : '交上去，等抽签')}
          </Button>
        </>
      }
    >
      <Section title='带什么来'>
        <Choice
          label='带什么来'
          look='chips'
          multiple
          options={HOUSEHOLD_KINDS.map((kind) => ({ value: kind, label: KINDS[kind].label }))}
          chosen={kinds}
          onPick={(kind) => setCount(kind, kinds.includes(kind) ? 0 : 1)}
        />
        {counts.map(({ kind, count }) => (
          <View key={kind} className={cx(css.wish)}>
            <Text className={cx(css.name)}>{KINDS[kind].label}</Text>
            <Stepper
              label={KINDS[kind].label}
              value={count}
              max={Math.min(perKindLimit, MOST_INSTRUMENTS - kinds.length + count)}
              onChange={(next) => setCount(kind, next)}
            />
          </View>
        ))}
      </Section>
      <Section title='想去的时间，最想去的放第一'>
        <RankedTimes times={times} onTimes={setTimes} />
        {times.length < MOST_WISHES && kinds.length > 0 && (
          <View className={cx(css.acts)}>
            <Button onPress={() => setAdding(true)}>{times.length === 0 ? '选一个时间' : '再加一个时间'}</Button>
          </View>
        )}
        {kinds.length === 0 && <Text className={cx(css.hint)}>先选带什么来，再选时间。</Text>}
      </Section>
      <Section title='万一没抽中'>
        <Choice
          label='万一没抽中'
          options={WAIT}
          chosen={[wait ? 'wait' : 'none']}
          onPick={(picked) => setWait(picked === 'wait')}
        />
      </Section>
      {adding && (
        <TimeSheet
          campaignId={draw.campaignId}
          wanted={counts}
          taken={times.map(({ slotId }) => slotId)}
          onPick={(time) => {
            setTimes([...times, time])
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  )
}
