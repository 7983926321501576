import { RowLink } from '../../components/row-link'
import { openPage } from '../../routes'

/** Says that there is something new in the inbox, and no more. */
export const NewsLine = ({ unread }: { unread: number }) =>
  unread > 0 ? <RowLink title={`有 ${unread} 条新消息`} onPress={() => openPage('inbox', {})} /> : null
