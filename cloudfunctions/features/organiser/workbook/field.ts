import type { Form } from './forms'

/**
 * One thing that is asked for: a column of 检测点, 器具 or 工作人员, a row of 活动. The template, the reading and what is said
 * of a mistake all come from here.
 */
export interface Field {
  /** Where it lies in the campaign file, such as `booking.from`. */
  readonly key: string
  readonly title: string
  readonly form: Form
  /** What to write, with an example. */
  readonly help: string
  readonly width?: number
  /** What an empty cell means; without it the cell has to be filled. */
  readonly empty?: unknown
  /** Where a workbook has no such column or row, it stays as it is already; new, it is what the campaign file takes it for. */
  readonly stays?: true
  /**
   * The part of the campaign file that some rows of 活动 say as a whole, such as `fairness.draw`. Without any of the rows it
   * stays as it is; with nothing in any of them it is off.
   */
  readonly together?: string
  /** Other titles by which it is known. */
  readonly also?: readonly string[]
}
