import * as v from 'valibot'
import type { InstrumentKind } from './instrument-kind'

/** What somebody at a lab is there for. reception: answers and receives. technician: measures the kinds they are qualified for. */
export const DUTIES = ['admin', 'reception', 'technician'] as const
export const Duty = v.picklist(DUTIES, '没有这种岗位')
export type Duty = v.InferOutput<typeof Duty>

export const DUTY_LABELS: Record<Duty, string> = { admin: '负责人', reception: '接待', technician: '检测人员' }

/** Somebody's place at one lab. `kinds` says what a technician may measure; it is empty for the others. */
export interface Post {
  readonly labId: string
  readonly duty: Duty
  readonly kinds: readonly InstrumentKind[]
}
