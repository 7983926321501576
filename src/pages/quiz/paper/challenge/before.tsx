import { View } from '@tarojs/components'
import type { OutputOf } from '#contract/endpoint'
import type { readChallenge } from '#contract/learning'
import { momentWords } from '../../../../api/shanghai'
import { Button } from '../../../../components/button'
import { cx } from '../../../../components/cx'
import { Dial } from '../../../../components/dial'
import { Face } from '../../../../components/face'
import { Notice } from '../../../../components/notice'
import css from './before.module.scss'

interface BeforeProps {
  readonly status: OutputOf<typeof readChallenge>
  readonly pending: boolean
  readonly onStart: () => void
}

const SCALE = 20

/** Before a run and after it: the best so far on the dial, the rules, and the way in. */
export function Before({ status: { now, opensAt, closesAt, best, runs, openStreak }, pending, onStart }: BeforeProps) {
  const open = now >= opensAt && now < closesAt
  const words = runs === 0 ? '还没有挑战过' : `最好连对 ${best} 题`
  return (
    <>
      <Face>
        <Dial
          from={0}
          to={Math.max(SCALE, best)}
          value={best}
          figure={best}
          ends={['0', `${Math.max(SCALE, best)}`]}
          label={words}
        >
          {words}
        </Dial>
      </Face>
      <View className={cx(css.rule)}>一题一题地答，答错就结束，看能连对多少题。</View>
      <View className={cx(css.rule)}>越往后越难。没有时间限制，中途退出，下次接着答。</View>
      {!open && (
        <Notice
          says={now < opensAt ? `${momentWords(opensAt)} 开始` : '挑战已经结束'}
          next={now < opensAt ? '现在可以先做分类练习。' : '分类练习和错题本还可以用。'}
        />
      )}
      {open && (
        <View className={cx(css.act)}>
          <Button look='needle' loading={pending} onPress={onStart}>
            {openStreak === null ? '开始挑战' : `接着上次的，已连对 ${openStreak} 题`}
          </Button>
        </View>
      )}
    </>
  )
}
