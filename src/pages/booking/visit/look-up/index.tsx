import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { lookUpSlip, type ResultSlip } from '#contract/result-slip'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { Field } from '../../../../components/field'
import { Page } from '../../../../components/page'
import { RefusalNotice } from '../../../../components/refusal-notice'
import type { ParamsOf } from '../../../../routes'
import { SlipView } from '../slip-view'

/** For whoever holds a slip and wants to know whether it is real. */
export default function LookUpPage() {
  const given = useRouter<ParamsOf<'look-up'>>().params.code ?? ''
  const [code, setCode] = useState(given)
  const [slip, setSlip] = useState<ResultSlip>()
  const looking = useAction(lookUpSlip)

  async function look() {
    setSlip(undefined)
    const answer = await looking.run({ code })
    if (answer?.ok) setSlip(answer.value.slip)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the code that the page was opened with
  useEffect(() => {
    if (given) void look()
  }, [])
  return (
    <Page title='查验结果单'>
      <Field
        label='查验码'
        hint='印在检测结果单上，12 位，不分大小写'
        value={code}
        max={20}
        placeholder='例如 7K2M-9QXD-41TB'
        onChange={setCode}
      />
      <RefusalNotice {...looking} onRetry={() => void look()} />
      <View style={{ marginTop: '14px' }}>
        <Button look='needle' loading={looking.pending} disabled={code.trim() === ''} onPress={() => void look()}>
          查一查
        </Button>
      </View>
      {slip && (
        <View style={{ marginTop: '18px' }}>
          <SlipView slip={slip} />
        </View>
      )}
    </Page>
  )
}
