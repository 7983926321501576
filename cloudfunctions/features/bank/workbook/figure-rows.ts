import type { FigureSpec } from '../../../store/question-documents'
import type { TableRow } from '../../organiser/workbook/read-table'

const SCALED = ['from', 'step', 'steps', 'small', 'every', 'unit'] as const

/** The figure of a row as the bank's files have it; what is missing is found by their schema. */
export function figureInRow({ values }: TableRow): Record<string, unknown> {
  const { kind, reads, rows, sweep, parts } = values
  if (kind === 'display' || kind === 'plate' || kind === 'counter') return { kind, rows }
  const scale = { ...Object.fromEntries(SCALED.map((key) => [key, values[key]])), every: values.every || 1 }
  const first = Array.isArray(reads) ? reads[0] : reads
  if (kind === 'dial') return { kind, ...scale, sweep, reads: first }
  if (kind === 'vernier') return { kind, ...scale, parts, reads: first }
  return { kind, ...scale, reads }
}

/** The same as it is written. */
export const figureCells = (figure: FigureSpec, id: string): Record<string, unknown> => ({ ...figure, id })
