import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Authorisation, withdrawAuthorisation, withdrawAuthorisationOfLab } from '#contract/authorisation'
import { KINDS } from '#contract/instrument-kind'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'
import { Tag } from '../../../components/tag'
import css from '../bench-papers.module.scss'

interface AuthorisationListProps {
  readonly papers: readonly Authorisation[]
  /** What to say where there are none. */
  readonly none: string
  readonly as: 'organiser' | 'staff'
  readonly mayWithdraw: boolean
  readonly onChanged: () => void
}

const STANDING = {
  valid: { tone: 'good', says: '有效' },
  'not-yet': { tone: 'warm', says: '还没生效' },
  ended: { tone: 'bad', says: '已经过期' },
} as const

export function AuthorisationList({ papers, none, as, mayWithdraw, onChanged }: AuthorisationListProps) {
  const [leaving, setLeaving] = useState<Authorisation>()
  if (papers.length === 0) return <Text className={cx(css.more)}>{none}</Text>
  return (
    <View>
      {papers.map((paper) => (
        <View key={paper.authorisationId} className={cx(css.item)}>
          <View className={cx(css.line)}>
            <Text className={cx(css.main, css.number)}>{paper.number}</Text>
            <Tag tone={STANDING[paper.standing].tone}>{STANDING[paper.standing].says}</Tag>
          </View>
          <Text>{paper.kinds.map((kind) => KINDS[kind].label).join('、')}</Text>
          <View className={cx(css.line)}>
            <Text className={cx(css.more)}>{`${paper.validFrom} 到 ${paper.validTo}`}</Text>
            {mayWithdraw && (
              <Button look='plain' small label={`撤掉 ${paper.number}`} onPress={() => setLeaving(paper)}>
                撤掉
              </Button>
            )}
          </View>
        </View>
      ))}
      {leaving && (
        <WithdrawSheet
          paper={leaving}
          as={as}
          onClose={() => setLeaving(undefined)}
          onGone={() => {
            setLeaving(undefined)
            onChanged()
          }}
        />
      )}
    </View>
  )
}

interface WithdrawSheetProps extends Pick<AuthorisationListProps, 'as'> {
  readonly paper: Authorisation
  readonly onClose: () => void
  readonly onGone: () => void
}

function WithdrawSheet({ paper: { authorisationId, number }, as, onClose, onGone }: WithdrawSheetProps) {
  const withdrawing = useAction(as === 'organiser' ? withdrawAuthorisationOfLab : withdrawAuthorisation)
  async function withdraw() {
    const answer = await withdrawing.run({ authorisationId })
    if (answer?.ok) onGone()
  }
  return (
    <Sheet
      open
      title={`撤掉 ${number}？`}
      onClose={onClose}
      acts={
        <>
          <RefusalNotice {...withdrawing} />
          <Button look='needle' loading={withdrawing.pending} onPress={() => void withdraw()}>
            撤掉
          </Button>
        </>
      }
    >
      <View>从现在起不能再凭它出检定结论。以前检定的结果不变。写错了就撤掉再登记一份。</View>
    </Sheet>
  )
}
