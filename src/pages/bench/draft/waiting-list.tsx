import { Text, View } from '@tarojs/components'
import { KINDS } from '#contract/instrument-kind'
import { clockWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { repairWords } from '../../../components/repair-words'
import { openPage } from '../../../routes'
import {
  checkInsOfOthers,
  conflictsOfDesk,
  settleConflict,
  type WaitingCheckIn,
  waitingCheckIns,
} from '../../desk/board/check-in-queue'
import { codeWords } from '../../desk/day/visits'
import { type Draft, draftsAt, draftsOfOthers, giveUp } from './draft'

interface WaitingListProps {
  readonly labId: string
  readonly away?: boolean
  readonly onSettled: () => void
}

const MOST = 8

/** What was done without signal and is still to be sent, by name, and what a person has to settle. */
export function WaitingList({ labId, away = false, onSettled }: WaitingListProps) {
  const drafts = draftsAt(labId)
  const waits = [
    ...waitingCheckIns(labId).map(checkInWords),
    ...drafts.filter(({ stuck }) => !stuck).map((draft) => `${draftWords(draft)}${endWords(draft)}`),
  ]
  const others = checkInsOfOthers() + draftsOfOthers()
  return (
    <>
      {waits.length > 0 && (
        <Notice says={away ? `记在这台设备上，等着补上的有 ${waits.length} 条` : `正在补上 ${waits.length} 条`}>
          <View>
            {waits.slice(0, MOST).map((words) => (
              <View key={words}>{words}</View>
            ))}
            {waits.length > MOST && <Text>{`还有 ${waits.length - MOST} 条`}</Text>}
          </View>
        </Notice>
      )}
      {others > 0 && (
        <Notice says={`这台设备上还有同事没补上的 ${others} 条`} next='请那位同事在这台设备上登录，就会自动补上。' />
      )}
      {drafts.map(
        (draft) =>
          draft.stuck && <StuckDraft key={`${draft.bookingId}#${draft.rounds}`} draft={draft} onSettled={onSettled} />,
      )}
      {conflictsOfDesk().map(({ requestId, words, at, says }) => (
        <Notice
          key={requestId}
          tone='bad'
          says={`${words} 的登记没有补上：${says}`}
          next={`${at > 0 ? `${clockWords(at)} 没有信号时登记的。` : ''}请找到本人核对，再重新登记或现场登记。`}
        >
          <Button
            small
            onPress={() => {
              settleConflict(requestId)
              onSettled()
            }}
          >
            已处理
          </Button>
        </Notice>
      ))}
    </>
  )
}

/** Readings that a person has to look at, where they stand beside what the server has. */
function StuckDraft({ draft, onSettled }: { draft: Draft; onSettled: () => void }) {
  const { bookingId, stuck, sheet } = draft
  if (!stuck) return null
  const isLost = stuck.why === 'no'
  return (
    <Notice
      tone='bad'
      says={`${draftWords(draft)}：${stuck.says}`}
      next={
        isLost ? `当时填的：${readingWords(sheet)}${endWords(draft)}。请核对，需要的话重新填。` : '请打开，看过再定。'
      }
    >
      <Button small onPress={() => openPage('bench', { bookingId })}>
        打开
      </Button>
      {isLost && (
        <Button
          small
          onPress={() => {
            giveUp(draft)
            onSettled()
          }}
        >
          已处理
        </Button>
      )}
    </Notice>
  )
}

const checkInWords = ({ words, input }: WaitingCheckIn) =>
  `${words} 到场登记${input.happenedAt ? ` ${clockWords(input.happenedAt)}` : ''}`

const draftWords = ({ visitCode, kind, rounds, typedAt }: Draft) =>
  `${codeWords(visitCode)} ${KINDS[kind].label}${rounds > 0 ? `第 ${rounds + 1} 遍` : ''}的读数 ${clockWords(typedAt)}`

const endWords = ({ finish }: Draft) => {
  if (!finish) return ''
  return finish.repair ? `，然后小修：${repairWords(finish.repair)}` : '，等着出结果'
}

const readingWords = ({ readings }: Draft['sheet']) =>
  readings
    .filter(({ indication }) => indication !== '')
    .map(({ nominal, indication }) => `${nominal} 处 ${indication}`)
    .join('，') || '没有读数'
