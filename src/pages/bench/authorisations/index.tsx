import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { type Authorisations, listAuthorisations, listAuthorisationsOfLab } from '#contract/authorisation'
import { DUTY_LABELS } from '#contract/duty'
import { useReading } from '../../../api/use-reading'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Loaded } from '../../../components/loaded'
import { Page } from '../../../components/page'
import { RowLink } from '../../../components/row-link'
import { Section } from '../../../components/section'
import { openPage, type ParamsOf } from '../../../routes'
import css from '../bench-papers.module.scss'
import { AuthorisationList } from './authorisation-list'
import { EnterSheet } from './enter-sheet'

type As = 'organiser' | 'staff'

/** What a lab and its people may verify: written down from their papers by the organiser, its people's also by the lab. */
export default function AuthorisationsPage() {
  const { labId = 'none', as = 'staff' } = useRouter<ParamsOf<'authorisations'>>().params
  const own = useReading(listAuthorisations, as === 'staff' ? { labId } : null)
  const any = useReading(listAuthorisationsOfLab, as === 'organiser' ? { labId } : null)
  const reading = as === 'organiser' ? any : own
  return (
    <Page title='检定授权' wide>
      <Loaded from={reading}>
        {(value) => <Papers {...{ value, labId, as }} onChanged={() => void reading.reload()} />}
      </Loaded>
    </Page>
  )
}

interface PapersProps {
  readonly value: Authorisations
  readonly labId: string
  readonly as: As
  readonly onChanged: () => void
}

function Papers({ value: { labName, ofLab, people }, labId, as, onChanged }: PapersProps) {
  const [entering, setEntering] = useState<{ memberId?: string; whose: string }>()
  const organises = as === 'organiser'
  const inCharge = organises || people.some(({ isSelf, duty }) => isSelf && duty === 'admin')
  const entry = (whose: string, memberId?: string) => (
    <Button small label={`登记${whose}的授权`} onPress={() => setEntering({ whose, ...(memberId && { memberId }) })}>
      登记
    </Button>
  )
  return (
    <>
      <Text className={cx(css.lab)}>{labName}</Text>
      <Text className={cx(css.says)}>
        检定要机构和人员都有授权，才给“合格”“不合格”。没有授权的，只能做便民检测或校准。
      </Text>
      <Section title='检测点的授权' aside={organises && entry('检测点')}>
        <AuthorisationList
          papers={ofLab}
          none={organises ? '还没有登记。' : '还没有登记。请主办单位照着授权证书登记。'}
          {...{ as, onChanged }}
          mayWithdraw={organises}
        />
      </Section>
      {people.map(({ memberId, tag, duty, isSelf, held }) => (
        <Section
          key={memberId}
          title={`${tag} ${DUTY_LABELS[duty]}${isSelf ? '（您自己）' : ''}`}
          aside={inCharge && entry(` ${tag} `, memberId)}
        >
          <AuthorisationList papers={held} none='没有检定授权。' {...{ as, onChanged }} mayWithdraw={inCharge} />
        </Section>
      ))}
      {!organises && (
        <RowLink title='规程数据' note='按什么限值判，更正要两个人' onPress={() => openPage('rows', { labId })} />
      )}
      {entering && (
        <EnterSheet
          {...{ labId, as, ...entering }}
          onClose={() => setEntering(undefined)}
          onEntered={() => {
            setEntering(undefined)
            onChanged()
          }}
        />
      )}
    </>
  )
}
