import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Draw, readDrawList } from '#contract/release'
import { call } from '../../../api/call'
import type { ClientRefusal } from '../../../api/refusal-text'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { copyText } from '../../../device/copy-text'
import css from './draw.module.scss'

/** How it is drawn, and all that one needs to work it out again. */
export const OpenBook = ({ draw }: { draw: Draw }) => {
  const { commitment, listHash, wishes, secret, own, status } = draw
  return (
    <>
      <Section title='怎样保证公平'>
        <Text className={cx(css.hint)}>
          收愿望以前，电脑先取好一个密码，把它的指纹公布在这里，密码本身谁也看不到。收完以后名单就定了。密码和名单合起来决定次序：谁也不能先知道，谁也不能再改。抽完公布密码，谁都可以照着再算一遍。
        </Text>
        <Fact name='密码的指纹（先公布）' value={commitment} />
        {own && <Fact name='您在名单里的编号' value={own.lot} />}
        {listHash !== '' && <Fact name={`名单的指纹（${wishes} 人）`} value={listHash} />}
        {secret !== '' && <Fact name='密码（抽完公布）' value={secret} />}
      </Section>
      {status === 'done' && (
        <Section title='自己再算一遍'>
          <Text className={cx(css.hint)}>
            指纹都是
            SHA-256，写成小写十六进制。一、密码的指纹要和先公布的一样。二、名单按文字排好，一行一个，它的指纹要和上面的一样。三、把“密码:名单指纹”的指纹当种子，每一行算“种子:这一行”的指纹，按指纹从小到大排，就是次序；以
            2 开头的行（以前约了没来的）排在 1 开头的后面。
          </Text>
          <CopyList draw={draw} />
        </Section>
      )}
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <View className={cx(css.fact)}>
    <Text className={cx(css.title)}>{name}</Text>
    <Text className={cx(css.code)}>{value}</Text>
  </View>
)

function CopyList({ draw: { campaignId } }: { draw: Draw }) {
  const [state, setState] = useState<'reading' | 'copied' | ClientRefusal>()

  async function copy() {
    setState('reading')
    const lines: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const answer = await call(readDrawList, { inCampaign: campaignId, ...(cursor !== undefined && { cursor }) })
      if (!answer.ok) return setState(answer.refusal)
      lines.push(...answer.value.lines)
      cursor = answer.value.next
    }
    await copyText(lines.join('\n'))
    setState('copied')
  }
  return (
    <View className={cx(css.acts)}>
      {state !== undefined && state !== 'reading' && state !== 'copied' && (
        <RefusalNotice refusal={state} onRetry={() => void copy()} />
      )}
      <Button loading={state === 'reading'} onPress={() => void copy()}>
        {state === 'copied' ? '名单复制好了' : '复制名单'}
      </Button>
    </View>
  )
}
