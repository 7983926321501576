import { Text, View } from '@tarojs/components'
import type { RegulationRow } from '#contract/regulation-row'
import { type Proposal, settleRow } from '#contract/row-correction'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import css from '../bench-papers.module.scss'
import { bandWords, timeWords } from '../row-words'
import { rowName } from './row-item'

interface ProposalItemProps {
  readonly proposal: Proposal
  /** The row as it is. */
  readonly now: RegulationRow | undefined
  readonly mayApprove: boolean
  readonly onSettled: () => void
}

/** A correction beside what it would change; nobody approves their own. */
export function ProposalItem({ proposal, now, mayApprove, onSettled }: ProposalItemProps) {
  const { correctionId, row, reason, proposedAt, by, isOwn } = proposal
  const settling = useAction(settleRow)
  async function settle(approve: boolean) {
    const answer = await settling.run({ correctionId, approve })
    if (answer?.ok) onSettled()
  }
  return (
    <View className={cx(css.item)}>
      <Text className={cx(css.main, css.number)}>
        {`${!now || now.locked ? '没有核对过' : bandWords(now)} → ${bandWords(row)}`}
      </Text>
      <Text>{rowName(row)}</Text>
      <Text className={cx(css.more)}>
        {[row.regulation, timeWords(row), `出处：${row.source}`].filter(Boolean).join('，')}
      </Text>
      <Text className={cx(css.more)}>{`${by} ${momentWords(proposedAt)} 提出：${reason}`}</Text>
      <RefusalNotice {...settling} />
      <View className={cx(css.acts)}>
        {mayApprove && !isOwn && (
          <Button look='strong' small loading={settling.pending} onPress={() => void settle(true)}>
            我核对过原文，同意
          </Button>
        )}
        {isOwn && <Text>要另一位来核对，您自己不能同意。</Text>}
        {mayApprove && (
          <Button look='plain' small loading={settling.pending} onPress={() => void settle(false)}>
            {isOwn ? '撤回' : '不采用'}
          </Button>
        )}
      </View>
    </View>
  )
}
