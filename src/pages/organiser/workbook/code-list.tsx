import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { OutputOf } from '#contract/endpoint'
import type { importWorkbook } from '#contract/workbook'
import { momentWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { Section } from '../../../components/section'
import { saveText } from '../../../device/save-text'
import { replacePage } from '../../../routes'
import css from './workbook.module.scss'

/** What was done, and the codes: they are shown this once. */
export function CodeList({ imported }: { imported: OutputOf<typeof importWorkbook> }) {
  const { campaignId, title, written, invitations } = imported
  const [first] = invitations
  const lines = invitations.map(({ whom, code }) => `${whom}\t${code}`).join('\n')
  return (
    <Section title='导入好了'>
      <Notice says={written === 0 ? `“${title}”没有变化` : `“${title}”已经更新`} next='居民马上就能看到。' />
      {first && (
        <>
          <Text className={cx(css.says)}>
            {`邀请码只显示这一次，一人一个，${momentWords(first.expiresAt)}前在“我的 → 我是工作人员”里填。请现在复制或保存。`}
          </Text>
          {invitations.map(({ whom, code }) => (
            <View key={code} className={cx(css.codes)}>
              <Text>{whom}</Text>
              <Text className={cx(css.code)}>{code}</Text>
            </View>
          ))}
          <View className={cx(css.acts)}>
            <Button look='strong' onPress={() => void Taro.setClipboardData({ data: lines })}>
              全部复制
            </Button>
            <Button onPress={() => saveText?.(`${title} 邀请码.txt`, lines, 'text/plain')}>保存成文件</Button>
          </View>
        </>
      )}
      <Button look={first ? 'plain' : 'strong'} onPress={() => replacePage('overview', { campaignId })}>
        看活动进度
      </Button>
    </Section>
  )
}
