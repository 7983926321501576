import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import type { BenchSheet } from '#contract/measurement'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { named } from '../../../components/named'
import { OutcomeTag } from '../../../components/outcome-tag'
import { RefusalNotice } from '../../../components/refusal-notice'
import { focusOn } from '../../../device/focus-on'
import { ClashList } from './clash-list'
import { DraftNotice, keptWords } from './draft-notice'
import { InstrumentFacts } from './instrument-facts'
import { missingWords } from './missing-words'
import { QuestionSheet } from './question-sheet'
import { Readings } from './readings'
import { RepairSheet } from './repair-sheet'
import { Rounds } from './rounds'
import css from './sheet-form.module.scss'
import { UnableSheet } from './unable-sheet'
import { useSheet } from './use-sheet'

interface SheetFormProps {
  readonly bench: BenchSheet
  readonly onActed: (bench?: BenchSheet) => void
}

/** The sheet of one instrument from the first reading to its outcome. */
export function SheetForm({ bench, onActed }: SheetFormProps) {
  const hand = useSheet(bench, onActed)
  const [asking, setAsking] = useState<'questions' | 'repair' | 'unable'>()
  const [impossible, setImpossible] = useState('')
  const { outcome, missing } = hand.judgement
  const first = hand.sheet.readings.length > 0

  useEffect(() => {
    if (first) focusOn('reading-0')
  }, [first])

  const close = () => setAsking(undefined)
  const finish = () => {
    close()
    void hand.finish()
  }
  const repair = (because: string) => {
    setImpossible(because)
    setAsking('repair')
  }
  const asksFirst = hand.questions.size + hand.doubts.length > 0
  const waitsForSignal = hand.away && Boolean(hand.draft?.finish) && !hand.draft?.stuck
  const ready = outcome !== undefined && hand.clashes.length === 0
  return (
    <View className={cx(css.columns)}>
      <View className={cx(css.side)}>
        <Text className={cx(css.kind)}>{KINDS[bench.kind].label}</Text>
        <Text className={cx(css.code)}>{bench.visitCode}</Text>
        {bench.note && <Text className={cx(css.note)}>{`预约人写的：${bench.note}`}</Text>}
        <Rounds bench={bench} />
        <InstrumentFacts bench={bench} hand={hand} />
      </View>
      <View className={cx(css.main)}>
        <ClashList hand={hand} />
        <Readings bench={bench} hand={hand} onLast={() => focusOn('finish-sheet')} />
        <View className={cx(css.foot)}>
          <View className={cx(css.standing)}>
            {outcome ? <OutcomeTag outcome={outcome} /> : <Text>{missingWords(missing)}</Text>}
            <Text className={cx(css.kept)}>{keptWords(hand)}</Text>
          </View>
          {hand.doubts.map((doubt) => (
            <Text key={doubt} className={cx(css.doubt)} {...named('status')}>
              {doubt}
            </Text>
          ))}
          <DraftNotice hand={hand} />
          <RefusalNotice refusal={hand.refusal} detail={hand.detail} onRetry={hand.sendAgain} />
          {!waitsForSignal && (
            <>
              <View id='finish-sheet'>
                <Button
                  look='needle'
                  loading={hand.pending}
                  disabled={!ready}
                  onPress={() => (asksFirst ? setAsking('questions') : finish())}
                >
                  {hand.away ? '完成，联网后出结果单' : '完成，出结果单'}
                </Button>
              </View>
              <View className={cx(css.others)}>
                {ready && <Button onPress={() => repair('')}>小修以后再测</Button>}
                <Button look='plain' onPress={() => setAsking('unable')}>
                  测不了，或者只看外观
                </Button>
              </View>
            </>
          )}
        </View>
      </View>
      {asking === 'questions' && <QuestionSheet hand={hand} onClose={close} onSure={finish} />}
      {asking === 'repair' && <RepairSheet hand={hand} impossible={impossible} onClose={close} />}
      {asking === 'unable' && <UnableSheet hand={hand} onClose={close} onRepair={repair} />}
    </View>
  )
}
