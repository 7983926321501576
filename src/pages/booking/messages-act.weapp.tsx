import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { agreeToMessages, type MessageTopic, readTemplates } from '#contract/messages'
import { newRequestId } from '../../api/request-id'
import { useAction } from '../../api/use-action'
import { useReading } from '../../api/use-reading'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { RefusalNotice } from '../../components/refusal-notice'

// As many as WeChat asks about at once.
const MOST = 3

/** Asks WeChat to ask whether one message of each kind may be sent. Nothing where the server sends none. */
export function MessagesAct({ topics }: { topics: readonly MessageTopic[] }) {
  const { value } = useReading(readTemplates, {})
  const agreeing = useAction(agreeToMessages)
  const [said, setSaid] = useState<'yes' | 'no'>()
  const offered = value?.templates.filter(({ topic }) => topics.includes(topic)).slice(0, MOST) ?? []
  if (!value || offered.length === 0) return null

  // WeChat asks only straight from a tap: nothing is awaited before.
  function ask() {
    const tmplIds = offered.map(({ templateId }) => templateId)
    Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).then(
      (answers) => void keep(answers),
      () => setSaid('no'),
    )
  }
  async function keep(answers: object) {
    const agreed = offered.filter(({ templateId }) => Reflect.get(answers, templateId) === 'accept')
    if (agreed.length === 0) return setSaid('no')
    const code = value?.byCode ? await codeOfLogin() : ''
    const answer = await agreeing.run({ requestId: newRequestId(), topics: agreed.map(({ topic }) => topic), code })
    if (answer?.ok) setSaid('yes')
  }
  if (said === 'yes')
    return <Notice says='到时候微信会告诉您' next='每同意一次发一条。小程序里的“消息”一直有全部内容。' />
  return (
    <View>
      {said === 'no' && <Notice says='没有开微信提醒' next='也没关系：小程序里的“消息”有全部内容。' />}
      <RefusalNotice {...agreeing} />
      <Button loading={agreeing.pending} onPress={ask}>
        有消息用微信告诉我
      </Button>
    </View>
  )
}

const codeOfLogin = () =>
  Taro.login({ timeout: 10_000 }).then(
    ({ code }) => code,
    () => '',
  )
