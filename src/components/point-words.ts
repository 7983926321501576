import { QUANTITIES, type Quantity } from '#contract/regulation-row'

// Looked at under several loads, so that the load tells them apart.
const UNDER_LOADS: readonly Quantity[] = ['tare', 'discrimination']

/** `150`, `零位误差`, `去皮后误差 5`: where somebody looked, and at what where that is not the error. */
export function pointWords({ quantity, nominal }: { readonly quantity: Quantity; readonly nominal: string }): string {
  if (quantity === 'error') return nominal
  return UNDER_LOADS.includes(quantity) ? `${QUANTITIES[quantity]} ${nominal}` : QUANTITIES[quantity]
}
