import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { joinByInvitation, whoAmI } from '#contract/account'
import type { OutputOf } from '#contract/endpoint'
import { personTag } from '#contract/person-tag'
import { useAction } from '../../../api/use-action'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Field } from '../../../components/field'
import { Page } from '../../../components/page'
import { RefusalNotice } from '../../../components/refusal-notice'
import css from './join.module.scss'
import { Welcome } from './welcome'

export default function JoinPage() {
  const [code, setCode] = useState('')
  const [joined, setJoined] = useState<OutputOf<typeof joinByInvitation>>()
  const me = useReading(whoAmI, {})
  const joining = useAction(joinByInvitation)

  async function join() {
    const answer = await joining.run({ code })
    if (answer?.ok) setJoined(answer.value)
  }
  return (
    <Page title='我是工作人员'>
      {joined ? (
        <Welcome joined={joined} />
      ) : (
        <>
          <Text className={cx(css.says)}>
            检测点的工作人员和活动组织者，请填写组织者给您的邀请码。每个邀请码只能用一次，七天内有效。
          </Text>
          <Field
            label='邀请码'
            value={code}
            placeholder='例如 7K3QD-92MXA'
            hint='10 个字母和数字，不分大小写'
            onChange={(typed) => {
              setCode(typed)
              joining.forget()
            }}
          />
          <RefusalNotice {...joining} onRetry={() => void join()} />
          <View className={cx(css.act)}>
            <Button look='strong' loading={joining.pending} disabled={code.trim() === ''} onPress={() => void join()}>
              {code.trim() === '' ? '请填邀请码' : '加入'}
            </Button>
          </View>
        </>
      )}
      {me.value?.personId && (
        <Text className={cx(css.tag)}>{`您的编号：${personTag(me.value.personId)}。组织者在名单里看到的就是它。`}</Text>
      )}
    </Page>
  )
}
