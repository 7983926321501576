import { Text, View } from '@tarojs/components'
import type { Certificate } from '#contract/certificate'
import { dayWords } from '../../../api/shanghai'
import { cx } from '../../../components/cx'
import { Dial } from '../../../components/dial'
import { Face } from '../../../components/face'
import css from './certificate-view.module.scss'
import { codeWords } from './code-words'

/** What a certificate says: a paper of a campaign, its day and its score, and nobody. */
export const CertificateView = ({ certificate }: { certificate: Certificate }) => {
  const { title, organiser, day, score, total, code } = certificate
  return (
    <Face>
      <Text className={cx(css.title)}>{title}</Text>
      <Dial
        from={0}
        to={total}
        value={score}
        figure={score}
        ends={['0', String(total)]}
        label={`满分 ${total} 分，得 ${score} 分`}
      >
        <Text>{`满分 ${total} 分`}</Text>
        <Text>{`${day.slice(0, 4)} 年 ${dayWords(day)}`}</Text>
      </Dial>
      <View className={cx(css.line)}>{organiser}</View>
      <View className={cx(css.code)}>{`查验码 ${codeWords(code)}`}</View>
    </Face>
  )
}
