import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { KINDS } from '#contract/instrument-kind'
import { type BenchSheet, rejudge, reviewSheet } from '#contract/measurement'
import { OUTCOMES } from '#contract/outcome-name'
import type { ResultSlip } from '#contract/result-slip'
import { isAway } from '../../../api/is-away'
import { useAction } from '../../../api/use-action'
import { basisWords } from '../../../components/basis-words'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { FindingList } from '../../../components/finding-list'
import { Notice } from '../../../components/notice'
import { limitWords } from '../../../components/number-words'
import { OutcomeTag } from '../../../components/outcome-tag'
import { pointWords } from '../../../components/point-words'
import { RefusalNotice } from '../../../components/refusal-notice'
import { repairWords } from '../../../components/repair-words'
import { Section } from '../../../components/section'
import { focusOn } from '../../../device/focus-on'
import { openPage } from '../../../routes'
import css from './finished-sheet.module.scss'
import { HandedOut } from './handed-out'
import { PaperNumber } from './paper-number'

interface FinishedSheetProps {
  readonly bench: BenchSheet
  readonly slip: ResultSlip
  readonly onActed: (bench: BenchSheet) => void
}

const SIGNAL = '复核和再判要对着服务器上的结果，请等有信号再点。'

/** What came of it, and what is left to do: a second look, the paper, the next instrument. */
export function FinishedSheet({ bench, slip, onActed }: FinishedSheetProps) {
  const reviewing = useAction(reviewSheet)
  const { bookingId, labId } = bench
  useEffect(() => focusOn('print-slip'), [])
  async function review() {
    const answer = await reviewing.run({ bookingId })
    if (answer?.ok) onActed(answer.value)
  }
  return (
    <View className={cx(css.finished)}>
      <View className={cx(css.head)}>
        <Text className={cx(css.outcome)}>{OUTCOMES[slip.outcome]}</Text>
        <Text>{`${KINDS[bench.kind].label} ${slip.make} · ${bench.visitCode}`}</Text>
        <Text>{`查验码 ${slip.code}`}</Text>
        {basisWords(slip) && <Text>{`依据 ${basisWords(slip)}`}</Text>}
      </View>
      {slip.impossible && <Notice says={`没有检测：${slip.impossible}`} />}
      <View className={cx(css.acts)}>
        {process.env.TARO_ENV === 'h5' && (
          <View id='print-slip'>
            <Button look='needle' onPress={() => openPage('slips', { labId, bookingId })}>
              打印结果单
            </Button>
          </View>
        )}
        <Button onPress={() => openPage('hand-out', { labId })}>取件</Button>
        {slip.reviewedBy === '' ? (
          <Button loading={reviewing.pending} onPress={() => void review()}>
            我来复核
          </Button>
        ) : (
          <Text>{`✓ ${slip.reviewedBy} 已复核`}</Text>
        )}
        <RefusalNotice {...reviewing} {...(isAway(reviewing.refusal) && { next: SIGNAL })} />
      </View>
      {slip.rounds.map((round, place) => (
        <Section
          key={round.at}
          title={slip.rounds.length > 1 ? `第 ${place + 1} 遍` : '读数'}
          aside={<OutcomeTag outcome={round.outcome} />}
        >
          {round.repair.did.length > 0 && <Text>{`之前小修：${repairWords(round.repair)}`}</Text>}
          <FindingList findings={round.findings} unit={slip.unit} />
        </Section>
      ))}
      <PaperNumber bench={bench} slip={slip} onActed={onActed} />
      {bench.status === 'returned' && <HandedOut bookingId={bookingId} />}
      <Rejudge bookingId={bookingId} />
    </View>
  )
}

const allowed = ({ lower, upper }: { lower: string; upper: string }) => limitWords(lower, upper) || '无'

/** What the rows in force today would say; nothing is changed by asking. */
function Rejudge({ bookingId }: { bookingId: string }) {
  const judging = useAction(rejudge)
  const [says, setSays] = useState('')
  async function ask() {
    const answer = await judging.run({ bookingId })
    if (!answer?.ok) return
    const { before, after, changed } = answer.value
    const points = changed.map(
      ({ before: was, after: is }) =>
        `${pointWords(was)}：允许 ${allowed(was)} → ${allowed(is)}${is.verdict === 'beyond' ? '，超出' : ''}`,
    )
    const same = before === after && changed.length === 0
    setSays(
      same
        ? '按今天的规程判，结果一样。'
        : `按今天的规程会是“${OUTCOMES[after]}”（原来“${OUTCOMES[before]}”）。${points.join('；')}`,
    )
  }
  return (
    <View>
      <Button look='plain' small flush loading={judging.pending} onPress={() => void ask()}>
        按今天的规程再判一次看看
      </Button>
      {says && <Notice says={says} next='这里只是比一比，记录没有改。' />}
      <RefusalNotice {...judging} {...(isAway(judging.refusal) && { next: SIGNAL })} />
    </View>
  )
}
