import { useEffect, useState } from 'react'
import { type CallBoard, readCalls } from '#contract/board'
import { call } from '../../../api/call'
import type { ClientRefusal } from '../../../api/refusal-text'
import { asScreen } from '../../../api/sign-in'
import { takeNewVersion } from '../../../device/new-version'

const EVERY_MS = 3_000
const AT_LONGEST_MS = 30_000
const NEWER_AFTER_MS = 60_000

/**
 * The call board, asked for all day: one question at a time, the next one set only after the answer, and only the latest
 * board is held. When nothing answers the last one stays, and it is asked less often until there is an answer again.
 */
export function useCalls(labId: string) {
  const [board, setBoard] = useState<CallBoard>()
  const [refusal, setRefusal] = useState<ClientRefusal>()

  useEffect(() => {
    asScreen(true)
    return () => asScreen(false)
  }, [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let cursor: string | undefined
    let fails = 0
    let gone = false
    const ask = async () => {
      const answer = await call(readCalls, { labId, ...(cursor !== undefined && { since: cursor }) })
      if (gone) return
      fails = answer.ok ? 0 : fails + 1
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (answer.ok) {
        cursor = answer.value.cursor
        if (answer.value.board) setBoard(answer.value.board)
      }
      timer = setTimeout(() => void ask(), Math.min(AT_LONGEST_MS, EVERY_MS * 2 ** Math.min(fails, 5)))
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [labId])

  // Nobody stands before it who could press the button for that.
  useEffect(() => {
    if (refusal !== 'outdated') return
    const later = setTimeout(takeNewVersion, NEWER_AFTER_MS)
    return () => clearTimeout(later)
  }, [refusal])

  return { board, refusal }
}
