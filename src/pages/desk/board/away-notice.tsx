import { clockWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { Conflict } from './check-in-queue'

interface AwayNoticeProps {
  readonly away: boolean
  readonly waiting: number
  readonly conflicts: readonly Conflict[]
  readonly onSettled: (requestId: string) => void
}

/** How it stands with the signal, what is still to be sent, and what a person has to settle. */
export const AwayNotice = ({ away, waiting, conflicts, onSettled }: AwayNoticeProps) => (
  <>
    {away && (
      <Notice
        tone='bad'
        says='没有信号，照常登记'
        next={`名单是刚才的。登记先记在这台设备上，联网后自动补上。${waiting > 0 ? `现在有 ${waiting} 条等着补。` : ''}`}
      />
    )}
    {!away && waiting > 0 && <Notice says={`正在补上 ${waiting} 条登记`} />}
    {conflicts.map(({ requestId, words, at, says }) => (
      <Notice
        key={requestId}
        tone='bad'
        says={`${words} 的登记没有补上：${says}`}
        next={`${at > 0 ? `${clockWords(at)} 没有信号时登记的。` : ''}请找到本人核对，再重新登记或现场登记。`}
      >
        <Button small onPress={() => onSettled(requestId)}>
          已处理
        </Button>
      </Notice>
    ))}
  </>
)
