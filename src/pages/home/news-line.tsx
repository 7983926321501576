import { View } from '@tarojs/components'
import { cx } from '../../components/cx'
import { RowLink } from '../../components/row-link'
import { openPage } from '../../routes'
import css from './news-line.module.scss'

/** Says that there is something new in the inbox, and no more. */
export const NewsLine = ({ unread }: { unread: number }) =>
  unread > 0 ? (
    <View className={cx(css.news)}>
      <RowLink title={`有 ${unread} 条新消息`} onPress={() => openPage('inbox', {})} />
    </View>
  ) : null
