import { Text, View } from '@tarojs/components'
import { GROUPS, INSTRUMENT_GROUPS, type InstrumentKind, KINDS } from '#contract/instrument-kind'
import { isBad, OUTCOMES } from '#contract/outcome-name'
import type { ResultSlip } from '#contract/result-slip'
import { dayWords } from '../../../api/shanghai'
import { basisWords } from '../../../components/basis-words'
import { cx } from '../../../components/cx'
import { Face } from '../../../components/face'
import { FindingList } from '../../../components/finding-list'
import { Notice } from '../../../components/notice'
import { OutcomeTag } from '../../../components/outcome-tag'
import { paperWords } from '../../../components/paper-words'
import { repairWords } from '../../../components/repair-words'
import { RowLink } from '../../../components/row-link'
import { Ruler } from '../../../components/ruler'
import { Section } from '../../../components/section'
import { adviceOf, meaningOf } from '../../../components/slip-words'
import { openPage } from '../../../routes'
import { PhoneLink } from '../phone-link'
import css from './slip-view.module.scss'

interface SlipViewProps {
  readonly slip: ResultSlip
  /** The instrument lies at the lab and can be fetched. */
  readonly ready?: boolean
}

/** From a failed instrument to what is to be known of it. */
function ItsQuestions({ kind }: { kind: InstrumentKind }) {
  const group = INSTRUMENT_GROUPS.find((name) => name === KINDS[kind].group)
  if (!group) return null
  return (
    <>
      <RowLink title={`${GROUPS[group]}怎么用才准`} onPress={() => openPage('how-to', { group })} />
      <RowLink
        title={`答几道${GROUPS[group]}的题`}
        note='误差是怎么来的'
        onPress={() => openPage('practice', { deck: group })}
      />
    </>
  )
}

const yearAndDay = (day: string) => `${day.slice(0, 4)} 年 ${dayWords(day)}`

/** A result in plain words: how far off, whether that is within the limit, what to do. */
export function SlipView({ slip, ready }: SlipViewProps) {
  const last = slip.rounds[slip.rounds.length - 1]
  return (
    <>
      {ready && <Notice says='检测完了，可以来取' next='取的时候给工作人员看预约单上的号码。' />}
      <Face>
        <Text className={cx(css.kind)}>{`${KINDS[slip.kind].label} ${slip.make}`}</Text>
        <Text className={cx(css.outcome, isBad(slip.outcome) && css.bad)}>{OUTCOMES[slip.outcome]}</Text>
        {meaningOf(slip).map((words) => (
          <Text key={words} className={cx(css.words)}>
            {words}
          </Text>
        ))}
        {slip.impossible && <Text className={cx(css.words)}>{`原因：${slip.impossible}`}</Text>}
      </Face>
      {last && last.findings.length > 0 && (
        <Section title={`每一点差多少（${slip.unit}）`}>
          <FindingList findings={last.findings} unit={slip.unit} />
        </Section>
      )}
      {slip.rounds.length > 1 && (
        <Section title='小修以前和以后'>
          {slip.rounds.map((round, place) => (
            <View key={round.at} className={cx(css.round)}>
              <Text>{place === 0 ? '刚拿来时' : `小修后：${repairWords(round.repair)}`}</Text>
              <OutcomeTag outcome={round.outcome} />
            </View>
          ))}
        </Section>
      )}
      <Section title='接下来'>
        <Text className={cx(css.words)}>{adviceOf(slip)}</Text>
        {isBad(slip.outcome) && <ItsQuestions kind={slip.kind} />}
        {slip.nextDay && <Text className={cx(css.words)}>{`建议 ${yearAndDay(slip.nextDay)} 前再测一次。`}</Text>}
      </Section>
      <Ruler />
      <View className={cx(css.facts)}>
        <Text>{`${slip.labName}，${yearAndDay(slip.day)}`}</Text>
        {basisWords(slip) && <Text>{`依据 ${basisWords(slip)}`}</Text>}
        {slip.standards.map(({ name, certificate, expired }) => (
          <Text
            key={`${name}${certificate}`}
          >{`标准器 ${name} ${certificate}${expired ? '（当时已过有效期）' : ''}`}</Text>
        ))}
        {slip.authority && <Text>{`检定授权 ${slip.authority}`}</Text>}
        {slip.certificate && <Text>{`另发的纸质证书：${paperWords(slip)}`}</Text>}
        {slip.remark && <Text>{`备注：${slip.remark}`}</Text>}
        <Text>{`查验码 ${slip.code}`}</Text>
        <Text>检测结果单，不作为检定证书。</Text>
        {slip.labPhone && <PhoneLink phone={slip.labPhone} />}
        <Text>对结果有疑问可以打检测点的电话，或者 12315。</Text>
      </View>
    </>
  )
}
