/** Four characters by which people tell each other's numbers apart; nobody's name is known. */
export const personTag = (personId: string) => personId.slice(-4).toUpperCase()
