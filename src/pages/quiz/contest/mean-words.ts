/** `84.5`: points of the best papers together, as the mean of `bestOf`. */
export const meanWords = (points: number, bestOf: number) => (points / bestOf).toFixed(1)
