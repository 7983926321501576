import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { goBack } from '../../../routes'
import type { SheetInHand } from './use-sheet'

/** Where the readings are by now, in a word. */
export function keptWords({ draft, isFull, away, isUnsent }: SheetInHand): string {
  if (isFull) return '没有记下'
  if (!draft && !isUnsent) return '✓ 已保存'
  return away ? '✓ 记在这台设备上' : '还没有保存'
}

/** What a technician without signal has to know: what is kept where, and when there will be a result. */
export function DraftNotice({ hand }: { hand: SheetInHand }) {
  const { draft, isFull, away, isUntold } = hand
  if (isFull)
    return (
      <Notice
        tone='bad'
        says='这台设备存满了，刚才填的没有记下'
        next='请先抄在纸上，清理一些空间，或换一台设备再填。不要关掉这一页。'
      />
    )
  if (draft?.stuck?.why === 'no')
    return <Notice tone='bad' says={`没有补上：${draft.stuck.says}`} next='填的还在，改好会再试。' />
  if (draft?.stuck?.why === 'clash' && hand.clashes.length === 0)
    return <Notice tone='bad' says={draft.stuck.says} next='联网以后会列出来，请一处一处选。' />
  if (away && isUntold && !draft?.finish)
    return <Notice says='没有信号，小修和读数记在这台设备上' next='联网后按顺序补上：先补小修，再补这一遍的读数。' />
  if (!away || !draft) return null
  if (!draft.finish)
    return (
      <Notice says='没有信号，读数记在这台设备上' next='联网后自动补上。结论和结果单要等联网，现在也可以先点完成。' />
    )
  return (
    <Notice says='记下了，等联网出结果' next='联网后自动交上去，按检测时的规程判定。可以先测下一件。'>
      <Button look='strong' small onPress={goBack}>
        测下一件
      </Button>
      <Button small onPress={hand.takeBack}>
        先不完成，再改改
      </Button>
    </Notice>
  )
}
