import { View } from '@tarojs/components'
import { PHONE_CONSENT } from '#contract/contact'
import { cx } from '../../../../components/cx'
import { Section } from '../../../../components/section'
import css from './consent.module.scss'

/** The words that are agreed to, as the server knows this edition of them. */
export const Consent = () => (
  <Section title='怎么用您的电话'>
    {PHONE_CONSENT.lines.map((line) => (
      <View key={line} className={cx(css.line)}>
        {line}
      </View>
    ))}
  </Section>
)
