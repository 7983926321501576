import { Text, View } from '@tarojs/components'
import { cx } from '../../../../components/cx'
import { Face } from '../../../../components/face'
import css from './merchant.module.scss'

const LINES = [
  '做买卖用的秤，法律规定要定期检定（计量法第九条），没检定或不合格的不能用。',
  '能不能用由有资格的检定机构说了算：合格的给检定证书和合格标志、加铅封；不合格的给检定结果通知书。证书是检定机构的，这里只记它的编号。',
  '三码一封：生产码（出厂时的身份）、维修码（修过的记录）、检定码（检定的记录），加上防拆的铅封。先看秤身和铭牌，再在下面照实填。老秤可能只有一部分，也照实填，检测点会告诉您怎么办。',
  '铅封破了的，请先找有资质的单位修好再来。不要自己拆开。',
]

/** What a shop has to know before it comes, in plain words. */
export const AboutScales = () => (
  <Face>
    <View className={cx(css.about)}>
      {LINES.map((line) => (
        <Text key={line} className={cx(css.line)}>
          {line}
        </Text>
      ))}
    </View>
  </Face>
)
