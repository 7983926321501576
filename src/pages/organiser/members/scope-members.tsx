import { Text, View } from '@tarojs/components'
import { DUTY_LABELS } from '#contract/duty'
import { KINDS } from '#contract/instrument-kind'
import type { Member, ScopeOfMembers } from '#contract/organiser'
import { dayOf, dayWords } from '../../../api/shanghai'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { Section } from '../../../components/section'
import { openPage } from '../../../routes'
import css from './members.module.scss'

interface ScopeMembersProps {
  readonly scope: ScopeOfMembers
  readonly onInvite: () => void
  readonly onRemove: (member: Member) => void
}

/** The organisers, or the staff of one lab. */
export const ScopeMembers = ({ scope: { role, scopeId, name, members }, onInvite, onRemove }: ScopeMembersProps) => (
  <Section
    title={role === 'organiser' ? '活动组织者' : name}
    aside={
      <Button small label={role === 'organiser' ? '邀请组织者' : `邀请${name}的工作人员`} onPress={onInvite}>
        邀请
      </Button>
    }
  >
    {role === 'staff' && (
      <Button
        look='plain'
        small
        flush
        label={`${name}的检定授权`}
        onPress={() => openPage('authorisations', { labId: scopeId, as: 'organiser' })}
      >
        检定授权
      </Button>
    )}
    {members.length === 0 && <Text className={cx(css.none)}>还没有工作人员，预约没有人答复。</Text>}
    {members.map((member) => (
      <View key={member.memberId} className={cx(css.member)}>
        <View className={cx(css.who)}>
          <Text className={cx(css.tag)}>{member.tag}</Text>
          <Text className={cx(css.since)}>{sinceWords(member)}</Text>
        </View>
        {!(role === 'organiser' && member.isSelf) && (
          <Button look='plain' small label={`移除 ${member.tag}`} onPress={() => onRemove(member)}>
            移除
          </Button>
        )}
      </View>
    ))}
  </Section>
)

const sinceWords = ({ joinedAt, isSelf, duty, kinds }: Member) =>
  [
    isSelf && '您自己',
    duty && DUTY_LABELS[duty] + kindsWords(kinds),
    joinedAt !== null && `${dayWords(dayOf(joinedAt))}加入`,
  ]
    .filter(Boolean)
    .join('，')

const kindsWords = (kinds: Member['kinds']) =>
  kinds.length > 0 ? `（${kinds.map((kind) => KINDS[kind].label).join('、')}）` : ''
