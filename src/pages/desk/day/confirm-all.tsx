import { View } from '@tarojs/components'
import { useState } from 'react'
import { confirmDay } from '#contract/board'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Sheet } from '../../../components/sheet'

interface ConfirmAllProps {
  readonly labId: string
  readonly day: string
  /** One slot of the day; without it the whole day. */
  readonly startsAt?: number
  /** `5 月 20 日` or `9:00–9:30`. */
  readonly when: string
  /** How many wait, where that is known. */
  readonly count?: number
  readonly onDone: (says: string) => void
}

/** Says yes to all that wait, after asking once: nobody can be declined after that. */
export function ConfirmAll({ labId, day, startsAt, when, count, onDone }: ConfirmAllProps) {
  const [asking, setAsking] = useState(false)
  const confirming = useAction(confirmDay)

  async function confirm() {
    const answer = await confirming.run({ labId, day, ...(startsAt !== undefined && { startsAt }) })
    if (!answer?.ok) return
    setAsking(false)
    onDone(`${when} 已确认 ${answer.value.confirmed} 件`)
  }
  return (
    <>
      <Button
        look='plain'
        small
        flush={count !== undefined}
        label={`确认 ${when} 的全部`}
        onPress={() => setAsking(true)}
      >
        {count === undefined ? '全部确认' : `全部确认（${count} 件）`}
      </Button>
      {asking && (
        <Sheet
          open
          title={`确认 ${when} 的全部预约？`}
          onClose={() => setAsking(false)}
          acts={
            <>
              <RefusalNotice {...confirming} onRetry={() => void confirm()} />
              <Button look='needle' loading={confirming.pending} onPress={() => void confirm()}>
                全部确认
              </Button>
            </>
          }
        >
          <View>待确认的都算能接待，预约人马上看到。确认以后不能再答复“不能接待”。</View>
        </Sheet>
      )}
    </>
  )
}
