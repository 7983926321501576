import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readLab } from '#contract/booking'
import { readLabNotices } from '#contract/lab-notice'
import { useReading } from '../../../api/use-reading'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { Section } from '../../../components/section'
import type { ParamsOf } from '../../../routes'
import css from './notice.module.scss'
import { PostedLine } from './posted-line'
import { WriteLine } from './write-line'

/** Where a lab writes to all who are booked there, and takes back what no longer holds. */
export default function LabNoticePage() {
  const { labId, as = 'staff' } = useRouter<ParamsOf<'labNotice'>>().params
  const known = { labId: labId || 'none' }
  const reading = useReading(readLabNotices, known)
  const lab = useReading(readLab, known).value
  const refresh = () => void reading.reload()
  const days = [...new Set(lab?.slots.map(({ day }) => day))]

  return (
    <Page title='检测点通知' wide>
      <Text className={cx(css.lab)}>{lab?.lab.name ?? ''}</Text>
      <Text className={cx(css.says)}>
        写给已经约了这里的人：换了门、要带什么、几点以后停检。会写在预约单上、选时间的页面上和每个人的消息里。
      </Text>
      <WriteLine labId={known.labId} as={as} days={days} onPosted={refresh} />
      <Loaded from={reading}>
        {({ notices }) => (
          <Section title='现在挂着的'>
            {notices.length === 0 && <Text>没有通知。</Text>}
            {notices.map((notice) => (
              <PostedLine key={notice.noticeId} notice={notice} as={as} onGone={refresh} />
            ))}
          </Section>
        )}
      </Loaded>
    </Page>
  )
}
