import { View } from '@tarojs/components'
import { useState } from 'react'
import { exportPerson } from '#contract/contact'
import { useAction } from '../../../../api/use-action'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Notice } from '../../../../components/notice'
import { RefusalNotice } from '../../../../components/refusal-notice'
import { Section } from '../../../../components/section'
import { copyText } from '../../../../device/copy-text'
import { saveText } from '../../../../device/save-text'
import css from './acts.module.scss'

const FILE = '计量惠民-我的资料.json'

/** Everything that is kept of the person, to take along. */
export function ExportAct() {
  const exporting = useAction(exportPerson)
  const [says, setSays] = useState('')

  async function withText(then: (text: string) => Promise<string> | string) {
    setSays('')
    const answer = await exporting.run({})
    if (answer?.ok) setSays(await then(answer.value.text))
  }
  const copy = async (text: string) =>
    (await copyText(text)) ? '已经复制，可以粘贴到别处保存。' : '这台设备不让复制。'
  const save = (text: string) => {
    saveText?.(FILE, text)
    return '文件已经存到下载里。'
  }
  return (
    <Section title='带走一份'>
      <View className={cx(css.words)}>预约、答题、电话、谁看过您的电话，都写在里面。</View>
      <View className={cx(css.acts)}>
        <Button small loading={exporting.pending} onPress={() => void withText(copy)}>
          复制我的资料
        </Button>
        {saveText && (
          <Button look='plain' small disabled={exporting.pending} onPress={() => void withText(save)}>
            存成文件
          </Button>
        )}
      </View>
      {says !== '' && <Notice says={says} />}
      <RefusalNotice {...exporting} onRetry={() => void withText(copy)} />
    </Section>
  )
}
