import { columnName } from '../../../kernel/xlsx/sheet-xml'

/** Where in a workbook; '' for a cell or title that cannot be named. */
export interface PlaceInBook {
  readonly sheet: string
  /** Such as `C5`. */
  readonly cell: string
  /** What the column or the row of 活动 is called. */
  readonly title: string
}

/** A mistake: where it is and what to write instead. */
export interface BookFault extends PlaceInBook {
  readonly message: string
}

/** Row and column from 1. */
export const cellAt = (row: number, column: number) => `${columnName(column - 1)}${row}`

/** Remembers which cell each part of the campaign file came from. */
export class Places {
  private readonly known = new Map<string, PlaceInBook>()

  put(path: string, place: PlaceInBook): void {
    this.known.set(path, place)
  }

  /** The cell of `labs[0].hours[1].from`, or of the nearest part around it that has one. */
  of(path: string): PlaceInBook {
    for (let around = path; around !== ''; around = around.replace(/(^|\.|\[)[^.[]*$/, '')) {
      const place = this.known.get(around)
      if (place) return place
    }
    return { sheet: '', cell: '', title: '' }
  }
}
