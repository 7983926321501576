import { Text, View } from '@tarojs/components'
import { FOR_WHOM_CONSENT } from '#contract/for-whom'
import { Choice } from '../../../../components/choice'
import { cx } from '../../../../components/cx'
import { Field } from '../../../../components/field'
import { Section } from '../../../../components/section'
import { tellForWhom, type VisitDraft } from '../visit-draft'
import css from './for-whom-choice.module.scss'

const WHOM = [
  { value: 'self', label: '给自己' },
  { value: 'other', label: '替别人' },
] as const

const NOBODY = { name: '', phone: '', agreed: false }

/** For oneself, or for somebody else whose name and number are told here, with their leave. */
export function ForWhomChoice({ forWhom }: Pick<VisitDraft, 'forWhom'>) {
  return (
    <Section title='给谁约的'>
      <Choice
        label='给谁约的'
        look='chips'
        options={WHOM}
        chosen={[forWhom ? 'other' : 'self']}
        onPick={(picked) => tellForWhom(picked === 'self' ? null : (forWhom ?? NOBODY))}
      />
      {forWhom && (
        <View className={cx(css.words)}>
          <Field
            label='怎么称呼'
            value={forWhom.name}
            max={20}
            placeholder='例如：楼下邻居'
            onChange={(name) => tellForWhom({ ...forWhom, name })}
          />
          <Field
            label='电话（可不留）'
            value={forWhom.phone}
            max={20}
            placeholder='检测点有事好找到人'
            onChange={(phone) => tellForWhom({ ...forWhom, phone })}
          />
          {FOR_WHOM_CONSENT.lines.map((line) => (
            <Text key={line} className={cx(css.line)}>
              {line}
            </Text>
          ))}
          <Choice
            label='同意'
            multiple
            options={[{ value: 'agreed', label: '问过了，同意这样保存' }]}
            chosen={forWhom.agreed ? ['agreed'] : []}
            onPick={() => tellForWhom({ ...forWhom, agreed: !forWhom.agreed })}
          />
        </View>
      )}
    </Section>
  )
}

/** What is still missing before it may be sent; undefined when nothing is. */
export function missingForWhom({ forWhom }: Pick<VisitDraft, 'forWhom'>): string | undefined {
  if (!forWhom) return undefined
  if (forWhom.name.trim() === '') return '先写怎么称呼'
  return forWhom.agreed ? undefined : '先勾选“问过了，同意”'
}

/** As it is sent. */
export const forWhomSent = ({ forWhom }: Pick<VisitDraft, 'forWhom'>) =>
  forWhom
    ? {
        forWhom: {
          name: forWhom.name,
          ...(forWhom.phone.trim() !== '' && { phone: forWhom.phone }),
          agreedTo: FOR_WHOM_CONSENT.edition,
        },
      }
    : {}
