import type { InstrumentGroup } from '#contract/instrument-kind'

interface HowTo {
  readonly using: readonly string[]
  readonly before: readonly string[]
  readonly source: string
}

const CHECKED = '资料整理自公开的计量科普，还请以说明书为准。这里只讲仪器，不看病，也不存您的读数。'

/** How it is used so that it reads right. Of confidence M like the questions on it: a metrologist should look it over. */
export const HOW_TO: Readonly<Record<InstrumentGroup, HowTo>> = {
  'blood-pressure': {
    using: [
      '先静坐一会儿，袖带和心脏一样高，隔一会儿再测。条件乱了，再准的仪器也测不好。',
      '看清单位：mmHg 和 kPa 的数字差很多。',
      '袖带、气管漏气，压力会一直往下掉，先修好再用。',
    ],
    before: [
      '袖带、气管和主机一起带来，装上有电的电池，带上说明书。',
      '电子的一般 1 年检一次，水银的 6 个月；修过的要再测一遍。',
    ],
    source: `JJG 692-2010、JJG 270。${CHECKED}`,
  },
  thermometer: {
    using: [
      '额温计量的是额头皮肤，推算出来的体温是估计值；耳温计的探头要干净。',
      '数字怪，先看单位是 ℃ 还是 ℉。量东西的工业测温枪不能量人。',
      '水银的打碎了不要随手扔，交到指定的地方；不要用热水烫。',
    ],
    before: [
      '耳温枪带上探头套。额温枪带上说明书：要进校准模式才能测。',
      '进不了校准模式只是“无法检测”，不等于它不准。',
    ],
    source: `OIML R 7:1979、中国计量科学研究院科普。${CHECKED}`,
  },
  scale: {
    using: [
      '放平放稳，离开地毯、风和振动；先归零，再去皮。',
      '看清单位：1 千克等于 2 斤。',
      '显示得细，只说明分得细，不等于称得准。',
    ],
    before: ['装上有电的电池，秤面擦干净。铅封坏了的不收。', '家用体重秤没有检定规程，只给误差，不下结论。'],
    source: `JJG 13-2016、JJF 1001。${CHECKED}`,
  },
}
