/** What doctor found out about one thing. */
export interface Finding {
  /** `look`: cannot be asked from here; a person has to look. */
  readonly state: 'fine' | 'mend' | 'look'
  readonly what: string
  /** What to do, or where to look. */
  readonly todo?: string
}

export const fine = (what: string): Finding => ({ state: 'fine', what })
export const mend = (what: string, todo: string): Finding => ({ state: 'mend', what, todo })
export const look = (what: string, todo: string): Finding => ({ state: 'look', what, todo })

const MARKS = { fine: '✓', mend: '✗', look: '？' } as const

export const findingText = ({ state, what, todo }: Finding) => `${MARKS[state]} ${what}${todo ? `\n    → ${todo}` : ''}`
