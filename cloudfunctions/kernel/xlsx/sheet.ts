/** A day, a clock time or both: `2027-05-20`, `09:30`, `2027-05-20 09:30`. The sheet shows it as a date of its own. */
export interface Moment {
  readonly moment: string
}

export type Cell = string | number | Moment

/** How the cells of a column look, also those that nobody has filled yet. text: digits stay as they were typed. */
export type Look = 'plain' | 'text' | 'day' | 'clock' | 'moment' | 'number'

export interface Column {
  readonly title: string
  /** In characters of a digit's width; a Chinese character takes two. */
  readonly width?: number
  readonly look?: Look
  readonly check?: CellCheck
}

/** What a spreadsheet says and allows when somebody types into a cell of the column. */
export interface CellCheck {
  /** Shown beside the cell; 250 characters at most. */
  readonly hint?: string
  /** One of these. */
  readonly oneOf?: readonly string[]
  /** One of the cells of another sheet, such as `选项!$A$2:$A$40`. */
  readonly from?: string
  /** A whole number within these, both included. */
  readonly whole?: readonly [number, number]
  /** Other values are let through all the same. */
  readonly lenient?: boolean
}

/** One sheet: a head of titles that stays in sight, and rows below it. Texts are made formula-safe. */
export interface Sheet {
  /** 31 characters at most, none of `[ ] : * ? / \`. */
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** What may be typed into single cells, such as `B3`, of a column that asks for different things in each row. */
  readonly checks?: readonly { readonly at: string; readonly check: CellCheck }[]
  /** Cells that are one, such as `A2:A4`. */
  readonly merges?: readonly string[]
}
