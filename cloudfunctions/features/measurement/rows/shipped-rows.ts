import type { RegulationRow } from '#contract/regulation-row'
import { BLOOD_PRESSURE_ROWS } from './blood-pressure-rows'
import { SCALE_ROWS } from './scale-rows'
import { THERMOMETER_ROWS } from './thermometer-rows'

/** The first version of every row. What a lab corrects comes after it and never in its place. */
export const SHIPPED_ROWS: readonly RegulationRow[] = [...BLOOD_PRESSURE_ROWS, ...THERMOMETER_ROWS, ...SCALE_ROWS]
