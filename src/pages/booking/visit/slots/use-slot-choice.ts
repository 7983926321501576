import { useState } from 'react'
import type { readLab, SlotOfLab } from '#contract/booking'
import type { OutputOf } from '#contract/endpoint'
import type { PlaceKind } from '#contract/instrument-kind'
import { countKinds, type KindCount } from '../../kind-words'
import { readDraft } from '../visit-draft'
import { fits, partlyFits } from './slot-fit'
import { changeCount, wantedAtFirst } from './wanted'

export type LabDays = OutputOf<typeof readLab>

/**
 * What one brings and when, as chosen so far; before the first touch what is wished for, or else the draft. `partly`: a
 * time may be chosen that takes a part of it only.
 */
export function useSlotChoice(
  value: LabDays | undefined,
  wish: string | readonly KindCount[] | undefined,
  partly = false,
) {
  const [touched, setTouched] = useState<readonly KindCount[]>()
  const [pickedDay, setDay] = useState<string>()
  const [slotId, setSlotId] = useState<string>()

  const wanted = touched ?? (typeof wish === 'object' ? wish : value ? atFirst(value, wish) : [])
  const days = [...new Set(value?.slots.map((slot) => slot.day))]
  const day = pickedDay ?? firstDay(value, wanted)
  const picked = value?.slots.find((slot) => slot.slotId === slotId)
  const takes = (slot: SlotOfLab) => fits(slot, wanted) || (partly && partlyFits(slot, wanted))
  const fitting = picked && takes(picked)
  return {
    wanted,
    days,
    day,
    slot: fitting ? picked : undefined,
    /** Was chosen and no longer takes what one brings. */
    lost: fitting ? undefined : picked,
    takes,
    setCount: (kind: PlaceKind, count: number) => setTouched(changeCount(wanted, kind, count)),
    setDay,
    setSlotId,
  }
}

export type SlotChoice = ReturnType<typeof useSlotChoice>

/** What was asked for on the way here; on the way back from the confirmation the page is asked for nothing, and the draft tells. */
function atFirst({ lab }: LabDays, wish: string | undefined) {
  const asked = wantedAtFirst(lab, wish)
  const draft = readDraft()
  return asked.length === 0 && draft?.labId === lab.labId
    ? countKinds(draft.instruments.map(({ kind }) => kind))
    : asked
}

/** The first day that takes what one brings, else the first that is still open. */
const firstDay = (value: LabDays | undefined, wanted: readonly KindCount[]) =>
  (value?.slots.find((slot) => fits(slot, wanted)) ?? value?.slots.find((slot) => slot.open) ?? value?.slots[0])?.day ??
  ''
