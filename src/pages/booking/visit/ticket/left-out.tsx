import { KINDS, PLACE_KINDS } from '#contract/instrument-kind'
import { Button } from '../../../../components/button'
import { Notice } from '../../../../components/notice'
import { openPage } from '../../../../routes'

/** What was wanted and got no place in this visit. `without`: kinds, joined by commas. */
export function LeftOut({ without = '', labId }: { without?: string | undefined; labId: string }) {
  const kinds = PLACE_KINDS.filter((kind) => without.split(',').includes(kind))
  const [first] = kinds
  if (!first) return null
  return (
    <Notice
      tone='bad'
      says={`${kinds.map((kind) => KINDS[kind].label).join('、')}没有位置，没约上`}
      next='可以再给它另约一个时间。'
    >
      <Button small onPress={() => openPage('slots', { labId, group: first })}>
        另约一个时间
      </Button>
    </Notice>
  )
}
