import { Text, View } from '@tarojs/components'
import { type Draw, type Wish, withdrawWish } from '#contract/release'
import { momentWords } from '../../../api/shanghai'
import { useAction } from '../../../api/use-action'
import { Button } from '../../../components/button'
import { cx } from '../../../components/cx'
import { EmptyState } from '../../../components/empty-state'
import { Face } from '../../../components/face'
import { RefusalNotice } from '../../../components/refusal-notice'
import { Section } from '../../../components/section'
import { openPage, openTab } from '../../../routes'
import { countKinds, kindsWords } from '../kind-words'
import css from './draw.module.scss'

interface OwnWishProps {
  readonly draw: Draw
  readonly onChanged: () => void
}

/** One's own wish while it can be changed, and what became of it afterwards. */
export function OwnWish({ draw, onChanged }: OwnWishProps) {
  const { own, now, wishesFrom, wishesTo, campaignId } = draw
  const open = now >= wishesFrom && now < wishesTo
  if (!own) return open ? <NoWish onFile={() => openPage('wish', { campaignId })} /> : <TooEarlyOrLate draw={draw} />
  return (
    <>
      {own.status !== 'filed' && <Outcome own={own} draw={draw} />}
      <Section title='您填的'>
        {own.slots.map(({ slotId, labName, startsAt }, index) => (
          <Text
            key={slotId}
            className={cx(css.wish)}
          >{`第 ${index + 1} 想去：${momentWords(startsAt)}，${labName}`}</Text>
        ))}
        <Text className={cx(css.hint)}>
          {`带${kindsWords(countKinds(own.kinds))}。${own.wait ? '没抽中就在第 1 想去的时间排候补。' : '没抽中不排候补。'}`}
        </Text>
      </Section>
      {open && <Changing draw={draw} onChanged={onChanged} />}
      {!open && own.status === 'filed' && (
        <Text className={cx(css.hint)}>收愿望的时间过了，现在不能改。抽完会在“消息”里告诉您。</Text>
      )}
    </>
  )
}

const NoWish = ({ onFile }: { onFile: () => void }) => (
  <EmptyState says='您还没有填' next='选一到五个想去的时间，按想去的先后排好。早填晚填，机会一样。'>
    <Button look='needle' onPress={onFile}>
      填想去的时间
    </Button>
  </EmptyState>
)

const TooEarlyOrLate = ({ draw: { now, wishesFrom, status } }: { draw: Draw }) => {
  if (now < wishesFrom) return <EmptyState says='还没有开始收' next={`${momentWords(wishesFrom)} 起在这里填。`} />
  if (status !== 'done') return <EmptyState says='收愿望的时间过了' next='抽签以后剩下的位置，大家都可以约。' />
  return (
    <EmptyState says='这次抽签您没有填' next='剩下的位置大家都可以约。'>
      <Button look='needle' onPress={() => openTab('pages/booking/labs/index')}>
        去约剩下的
      </Button>
    </EmptyState>
  )
}

function Outcome({ own, draw }: { own: Wish; draw: Draw }) {
  const words = {
    drawn: { says: '抽签约上了', act: '看预约单', go: () => openPage('ticket', { visitId: own.visitId }) },
    waiting: { says: '没有抽中，替您排上了候补', act: '看我的候补', go: () => openPage('mine', {}) },
    none: { says: '这次没有抽中', act: '去约剩下的', go: () => openTab('pages/booking/labs/index') },
  }
  const { says, act, go } = words[own.status === 'filed' ? 'none' : own.status]
  return (
    <>
      <Face>
        <Text className={cx(css.title)}>{says}</Text>
        {own.position > 0 ? (
          <>
            <Text className={cx(css.number)}>{`第 ${own.position} 个`}</Text>
            <Text className={cx(css.when)}>{`共 ${draw.wishes} 人，按这个次序一个一个轮`}</Text>
          </>
        ) : (
          <Text className={cx(css.when)}>您的愿望到得太晚，不在名单里。</Text>
        )}
      </Face>
      <View className={cx(css.acts)}>
        <Button look='needle' onPress={go}>
          {act}
        </Button>
      </View>
    </>
  )
}

function Changing({ draw: { campaignId }, onChanged }: OwnWishProps) {
  const withdrawing = useAction(withdrawWish)

  async function withdraw() {
    const answer = await withdrawing.run({ inCampaign: campaignId })
    if (answer) onChanged()
  }
  return (
    <View className={cx(css.acts)}>
      <RefusalNotice {...withdrawing} />
      <Button onPress={() => openPage('wish', { campaignId })}>改一改</Button>
      <Button look='plain' loading={withdrawing.pending} onPress={() => void withdraw()}>
        撤回，不抽了
      </Button>
    </View>
  )
}
