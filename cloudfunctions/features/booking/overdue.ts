/** Bookings that the lab should have answered by now. Their places are held; they are shown to those who can help. */
export const overdueAt = (now: number) => ({ status: 'pending', answerBy: { below: now + 1 } }) as const
