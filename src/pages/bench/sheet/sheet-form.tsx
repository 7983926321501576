import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { type BenchSheet, finishSheet } from '#contract/measurement'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { OutcomeTag } from '../../../components/outcome-tag'
import { RefusalNotice } from '../../../components/refusal-notice'
import { focusOn } from '../../../device/focus-on'
import { ClashList } from './clash-list'
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
  readonly onActed: (bench: BenchSheet) => void
}

/** The sheet of one instrument from the first reading to its outcome. */
export function SheetForm({ bench, onActed }: SheetFormProps) {
  const hand = useSheet(bench)
  const finishing = useAction(finishSheet)
  const [asking, setAsking] = useState<'questions' | 'repair' | 'unable'>()
  const { outcome, missing } = hand.judgement
  const first = hand.sheet.readings.length > 0

  useEffect(() => {
    if (first) focusOn('reading-0')
  }, [first])

  async function finish() {
    setAsking(undefined)
    const { bookingId } = bench
    const answer = await hand.actOn((rev) => finishing.run({ bookingId, rev, sheet: hand.clean }))
    if (answer?.ok) onActed(answer.value)
    else if (answer?.refusal === 'sheet-changed') await hand.takeTheirs()
  }
  const asksFirst = hand.questions.size > 0
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
            {hand.changed ? (
              <Text className={cx(css.kept)}>还没有保存</Text>
            ) : (
              <Text className={cx(css.kept)}>✓ 已保存</Text>
            )}
          </View>
          <RefusalNotice {...finishing} onRetry={() => void finish()} />
          <View id='finish-sheet'>
            <Button
              look='needle'
              loading={finishing.pending}
              disabled={!ready}
              onPress={() => (asksFirst ? setAsking('questions') : void finish())}
            >
              完成，出结果单
            </Button>
          </View>
          <View className={cx(css.others)}>
            {outcome !== undefined && <Button onPress={() => setAsking('repair')}>小修以后再测</Button>}
            <Button look='plain' onPress={() => setAsking('unable')}>
              测不了，或者只看外观
            </Button>
          </View>
        </View>
      </View>
      {asking === 'questions' && (
        <QuestionSheet hand={hand} onClose={() => setAsking(undefined)} onSure={() => void finish()} />
      )}
      {asking === 'repair' && (
        <RepairSheet bench={bench} hand={hand} onClose={() => setAsking(undefined)} onActed={onActed} />
      )}
      {asking === 'unable' && (
        <UnableSheet bench={bench} hand={hand} onClose={() => setAsking(undefined)} onActed={onActed} />
      )}
    </View>
  )
}
