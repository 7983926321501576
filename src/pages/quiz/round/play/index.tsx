import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { joinRound } from '#contract/round'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Field } from '../../../../components/field'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import type { ParamsOf } from '../../../../routes'
import { PlayerScreen } from './player-screen'

const CODE = /^\d{6}$/

/** In an on-site round: by the code in the link or as typed. Who comes back joins again, and is where they were. */
export default function RoundPage() {
  const { code: linked = '', scene = '' } = useRouter<ParamsOf<'round'>>().params
  const given = linked || scene
  const [code, setCode] = useState(given)
  const [roundId, setRoundId] = useState<string>()
  const joining = useAction(joinRound)

  async function join(typed: string) {
    const answer = await joining.run({ code: typed })
    if (answer?.ok) setRoundId(answer.value.roundId)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the code that the page was opened with
  useEffect(() => {
    if (CODE.test(given)) void join(given)
  }, [given])

  if (roundId !== undefined) return <PlayerScreen roundId={roundId} />
  return (
    <Page
      title='现场答题'
      action={
        <Button look='needle' loading={joining.pending} disabled={!CODE.test(code)} onPress={() => void join(code)}>
          {CODE.test(code) ? '进场' : '请填 6 位现场码'}
        </Button>
      }
    >
      <Field
        label='现场码'
        value={code}
        max={6}
        digits
        hint='大屏上的 6 个数字。也可以直接扫大屏上的二维码。'
        onChange={(typed) => {
          setCode(typed)
          joining.forget()
        }}
      />
      <RefusalNotice {...joining} next='请看大屏上的 6 个数字，再试一次。' onRetry={() => void join(code)} />
    </Page>
  )
}
