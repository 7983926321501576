import type { DrawInOffice } from '#contract/draw-office'

/** What every step of the draw is given. */
export interface StepProps {
  readonly campaignId: string
  readonly draw: DrawInOffice
  readonly onChanged: () => void
}
