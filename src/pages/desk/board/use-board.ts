import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readBoard } from '#contract/board'
import { call } from '../../../api/call'
import { isAway } from '../../../api/is-away'
import type { ClientRefusal } from '../../../api/refusal-text'
import { onSignal } from '../../../device/on-signal'
import { type Board, merged } from './board-state'
import { dropKeptBoard, keepBoard, keptBoard } from './kept-board'

const EVERY_MS = 4_000
const AT_LONGEST_MS = 30_000

/**
 * The board, asked for what has changed every few seconds while the page is shown, less often while nothing answers; then
 * the one that is kept on the device is shown. `onHeard` is told whenever the server has answered.
 */
export function useBoard(labId: string, onHeard: () => void) {
  const [board, setBoard] = useState<Board | undefined>(() => keptBoard(labId))
  const [refusal, setRefusal] = useState<ClientRefusal>()
  const latest = useRef({ board, onHeard, fails: 0, shown: true, asking: false, heard: false })
  latest.current.onHeard = onHeard

  const change = useCallback((next: Board) => {
    latest.current.board = next
    keepBoard(next)
    setBoard(next)
  }, [])

  const ask = useCallback(async () => {
    const { current } = latest
    if (current.asking) return
    current.asking = true
    // What was kept may be of another duty or older keys: the first answer is whole.
    const since = current.heard ? current.board?.cursor : undefined
    const answer = await call(readBoard, { labId, ...(since && { since }) })
    current.asking = false
    setRefusal(answer.ok ? undefined : answer.refusal)
    current.fails = answer.ok ? 0 : current.fails + 1
    if (!answer.ok) {
      if (OUT.includes(answer.refusal)) dropKeptBoard()
      return
    }
    current.heard = true
    const next = merged(current.board, answer.value)
    if (next && (answer.value.head || answer.value.visits.length > 0)) change(next)
    else if (next) current.board = next
    current.onHeard()
  }, [labId, change])

  useDidShow(() => {
    latest.current.shown = true
    void ask()
  })
  useDidHide(() => {
    latest.current.shown = false
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      const pause = Math.min(AT_LONGEST_MS, EVERY_MS * 2 ** latest.current.fails)
      timer = setTimeout(() => void (latest.current.shown ? ask() : Promise.resolve()).then(again), pause)
    }
    void ask().then(again)
    const stopListening = onSignal(() => void ask())
    return () => {
      clearTimeout(timer)
      stopListening()
    }
  }, [ask])

  return { board, refusal, away: isAway(refusal), ask, change }
}

// Removed from the lab: the device forgets it too.
const OUT: readonly ClientRefusal[] = ['forbidden', 'not-found']
