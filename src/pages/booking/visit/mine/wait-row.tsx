import { Text, View } from '@tarojs/components'
import { leaveWaiting, takeOffer, type Wait } from '#contract/waiting'
import { clockWords, dayOf, nearDayWords } from '../../../../api/shanghai'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { openPage } from '../../../../routes'
import { countKinds, kindsWords } from '../../kind-words'
import css from './wait-row.module.scss'

interface WaitRowProps {
  readonly wait: Wait
  readonly now: number
  readonly onChanged: () => void
}

/** One wait: who comes first, and what to answer when places are kept. */
export function WaitRow({ wait, now, onChanged }: WaitRowProps) {
  const { waitId, startsAt, labName, kinds, status, offerUntil } = wait
  const taking = useAction(takeOffer)
  const leaving = useAction(leaveWaiting)
  const offered = status === 'offered'

  async function take() {
    const answer = await taking.run({ waitId })
    if (answer?.ok) openPage('ticket', { visitId: answer.value.visitId, fresh: '1' })
    else if (answer?.refusal === 'state-changed') onChanged()
  }
  async function leave() {
    const answer = await leaving.run({ waitId })
    if (answer?.ok || answer?.refusal === 'state-changed') onChanged()
  }
  return (
    <View className={cx(css.row)}>
      <Text className={cx(css.when)}>{`${nearDayWords(dayOf(startsAt), now)} ${clockWords(startsAt)}`}</Text>
      <Text>{`${labName}，${kindsWords(countKinds(kinds))}`}</Text>
      <Text className={cx(css.standing, offered && css.offered)}>{standingWords(wait, now)}</Text>
      <RefusalNotice {...(taking.refusal ? taking : leaving)} />
      <View className={cx(css.acts)}>
        {offered && offerUntil !== null && (
          <Button look='needle' small loading={taking.pending} onPress={() => void take()}>
            要这个位置
          </Button>
        )}
        <Button look='plain' small loading={leaving.pending} onPress={() => void leave()}>
          {offered ? '不要了' : '不等了'}
        </Button>
      </View>
    </View>
  )
}

function standingWords({ status, ahead, offerUntil }: Wait, now: number): string {
  if (status !== 'offered' || offerUntil === null) return ahead === 0 ? '您排在第一个' : `前面还有 ${ahead} 人`
  return `有位置了，给您留到${nearDayWords(dayOf(offerUntil), now)} ${clockWords(offerUntil)}`
}
