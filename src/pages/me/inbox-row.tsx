import { countUnread } from '#contract/inbox'
import { useReading } from '../../api/use-reading'
import { RowLink } from '../../components/row-link'
import { Tag } from '../../components/tag'
import { openPage } from '../../routes'

/** Leads to the inbox and says how much is new there; a count that could not be had is not worth a word. */
export function InboxRow() {
  const unread = useReading(countUnread, {}).value?.unread ?? 0
  return (
    <RowLink
      title='消息'
      note='检测点的答复、提醒、结果'
      aside={unread > 0 && <Tag tone='warm'>{`${unread} 条新`}</Tag>}
      onPress={() => openPage('inbox', {})}
    />
  )
}
