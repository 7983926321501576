import { readLab } from '#contract/booking'
import { useReading } from '../../../api/use-reading'

/** A lab with its times; waits while none is chosen. */
export const useLabTimes = (labId: string) => useReading(readLab, labId === '' ? null : { labId })
