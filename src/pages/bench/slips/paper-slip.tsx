import { Text, View } from '@tarojs/components'
import { KINDS } from '#contract/instrument-kind'
import { SERVICES } from '#contract/measurement-sheet'
import { OUTCOMES } from '#contract/outcome-name'
import type { ResultSlip } from '#contract/result-slip'
import { basisWords } from '../../../components/basis-words'
import { cx } from '../../../components/cx'
import { paperWords } from '../../../components/paper-words'
import { repairWords } from '../../../components/repair-words'
import { adviceOf, meaningOf } from '../../../components/slip-words'
import { PaperFindings } from './paper-findings'
import css from './paper-slip.module.scss'

export type PaperSize = 'A5' | 'A4'

interface PaperSlipProps {
  readonly slip: ResultSlip
  readonly visitCode: string
  readonly size: PaperSize
}

/** One slip on its page, A5 or, with larger letters, A4. Black on white: what matters is never told by colour alone. */
export function PaperSlip({ slip, visitCode, size }: PaperSlipProps) {
  const { max, e, accuracyClass } = slip.scale
  const plate = [
    max && `Max ${max} ${slip.unit}`,
    e && `e=${e} ${slip.unit}`,
    accuracyClass && max && `${accuracyClass} 级`,
  ]
  const facts = [
    ['器具', `${KINDS[slip.kind].label} ${slip.make}`],
    ['出厂编号', slip.serial],
    ['出厂年份', slip.madeYear === 0 ? '' : String(slip.madeYear)],
    ['铭牌', plate.filter(Boolean).join('，')],
    ['服务', SERVICES[slip.service]],
    ['检测日期', slip.day],
    [
      '环境',
      [slip.roomCelsius && `${slip.roomCelsius} °C`, slip.humidity && `${slip.humidity} %RH`]
        .filter(Boolean)
        .join('，'),
    ],
    ['外观', slip.appearance === '' ? '' : slip.appearance === 'sound' ? '完好' : '有缺陷'],
    ['检定授权', slip.authority],
    ['另发的纸质证书', paperWords(slip)],
    ['依据', basisWords(slip)],
  ] as const
  const last = slip.rounds[slip.rounds.length - 1]
  return (
    <View className={cx(css.paper, size === 'A4' && css.large)}>
      <Text className={cx(css.title)}>检测结果单</Text>
      <Text className={cx(css.not)}>（不作为检定证书）</Text>
      <View className={cx(css.facts)}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Text key={label} className={cx(css.fact, label === '依据' && css.wide)}>{`${label}：${value}`}</Text>
          ))}
      </View>
      <View className={cx(css.result)}>
        <Text className={cx(css.outcome)}>{`结论：${OUTCOMES[slip.outcome]}`}</Text>
        <Text>
          {[...meaningOf(slip), slip.impossible && `原因：${slip.impossible}`, adviceOf(slip)].filter(Boolean).join('')}
        </Text>
      </View>
      {last && last.findings.length > 0 && <PaperFindings findings={last.findings} unit={slip.unit} />}
      {slip.rounds.slice(1).map((round, place) => (
        <Text key={round.at} className={cx(css.line)}>
          {`小修：${repairWords(round.repair)}。修前“${OUTCOMES[slip.rounds[place]?.outcome ?? round.outcome]}”，修后“${OUTCOMES[round.outcome]}”。`}
        </Text>
      ))}
      {slip.standards.map(({ name, certificate, validTo, expired }) => (
        <Text key={`${name}${certificate}`} className={cx(css.line)}>
          {`标准器：${name}，证书 ${certificate}${validTo && `，有效期到 ${validTo}`}${expired ? '【检测时已过期】' : ''}`}
        </Text>
      ))}
      {slip.remark && <Text className={cx(css.line)}>{`备注：${slip.remark}`}</Text>}
      {slip.nextDay && <Text className={cx(css.line)}>{`建议下次检测：${slip.nextDay} 前`}</Text>}
      <View className={cx(css.signs)}>
        <Text>{`检测 ${last?.by ?? ''}`}</Text>
        <Text>{`复核 ${slip.reviewedBy || '　　　　'}`}</Text>
        <Text>{`${slip.labName}（章）`}</Text>
      </View>
      <View className={cx(css.foot)}>
        <Text>{`查验码 ${slip.code}　在“计量惠民”里“查验结果单”可以核对真假`}</Text>
        <Text>{`预约号 ${visitCode}${slip.labPhone && `　电话 ${slip.labPhone}`}　投诉举报 12315`}</Text>
      </View>
    </View>
  )
}
