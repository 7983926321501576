import { KINDS } from '#contract/instrument-kind'
import { OUTCOMES } from '#contract/outcome-name'
import { shanghaiMoment } from '../../kernel/time'
import type { Store } from '../../store/collections'

/** What somebody keeps in 我的器具, as their own data tells it. */
export const instrumentWords = async (store: Store, personId: string) =>
  (await store.keptInstruments.find({ where: { personId } })).map(({ kind, name, model, serial, keptAt, results }) => ({
    叫法: name,
    种类: KINDS[kind].label,
    品牌型号: model,
    出厂编号: serial,
    放进来的时间: shanghaiMoment(keptAt),
    历次结果: results.map((result) => ({
      日期: result.day,
      结论: OUTCOMES[result.outcome],
      最差一点的误差: `${result.error} ${result.unit}`.trim(),
      允许范围: [result.lower, result.upper].filter(Boolean).join(' 到 '),
      查验码: result.code,
      放进来的时间: shanghaiMoment(result.keptAt),
    })),
  }))
