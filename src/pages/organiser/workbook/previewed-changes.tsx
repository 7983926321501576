import { Text, View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { previewWorkbook, WorkbookChange } from '#contract/workbook'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Notice } from '../../../components/notice'
import { Section } from '../../../components/section'
import { Tag, type Tone } from '../../../components/tag'
import css from './workbook.module.scss'

interface PreviewedChangesProps {
  readonly previewed: OutputOf<typeof previewWorkbook>
  readonly pending: boolean
  readonly onConfirm: () => void
}

const WORDS: Record<WorkbookChange['change'], readonly [word: string, tone: Tone]> = {
  new: ['新增', 'good'],
  changed: ['改动', 'teal'],
  gone: ['去掉', 'bad'],
}

const nextOf = (isSame: boolean, people: number) =>
  !isSame ? '没有列出来的都不变。' : people > 0 ? '导入只生成下面的邀请码。' : '不用导入。'

/** What importing the workbook would do, before it is done. */
export function PreviewedChanges({ previewed, pending, onConfirm }: PreviewedChangesProps) {
  const { title, isNew, changes, invited, ignored } = previewed
  const people = invited.reduce((sum, one) => sum + one.people, 0)
  const isSame = !isNew && changes.length === 0
  const isNothing = isSame && people === 0
  return (
    <Section title='3　看变化，再确认'>
      <Notice
        says={isNew ? `新活动“${title}”` : isSame ? `和“${title}”现在的内容一样` : `改活动“${title}”`}
        next={isNew ? '导入后您就是它的组织者。' : nextOf(isSame, people)}
      />
      {changes.map(({ change, what, details }) => (
        <View key={`${change} ${what}`} className={cx(css.change)}>
          <View className={cx(css.what)}>
            <Tag tone={WORDS[change][1]}>{WORDS[change][0]}</Tag>
            <Text>{what}</Text>
          </View>
          {details.map((detail) => (
            <Text key={detail} className={cx(css.detail)}>
              {detail}
            </Text>
          ))}
        </View>
      ))}
      {people > 0 && (
        <View className={cx(css.change)}>
          <View className={cx(css.what)}>
            <Tag tone='warm'>邀请码</Tag>
            <Text>{`导入后生成 ${people} 个，一人一个`}</Text>
          </View>
          {invited.map((one) => (
            <Text key={one.whom} className={cx(css.detail)}>{`${one.whom}：${one.people} 个`}</Text>
          ))}
        </View>
      )}
      {ignored.length > 0 && <Text className={cx(css.says)}>{`没有用到的列：${ignored.join('、')}`}</Text>}
      {!isNothing && (
        <View className={cx(css.act)}>
          <Button look='needle' loading={pending} onPress={onConfirm}>
            {isNew ? '确认，导入新活动' : isSame ? '只生成邀请码' : '确认这些变化'}
          </Button>
        </View>
      )}
    </Section>
  )
}
