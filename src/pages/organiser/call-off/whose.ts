/** As much of a lab as is needed to choose it. */
export interface LabToPick {
  readonly labId: string
  readonly name: string
  readonly district: string
}

/** Who calls off, and so what may be called off. */
export type Whose =
  | {
      readonly as: 'organiser'
      readonly campaignId: string
      readonly labs: readonly LabToPick[]
    }
  | { readonly as: 'staff'; readonly labId: string }
