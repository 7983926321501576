import type { Store } from '../../store/collections'

/**
 * Takes out of a result what could lead back to whose instrument it is: its number, the number of a paper certificate, and
 * what was written freely. Called before the booking forgets its owner, so that a crash in between is made good.
 */
export async function unlinkMeasurement(store: Store, bookingId: string): Promise<void> {
  for (;;) {
    const measurement = await store.measurements.get(bookingId)
    if (!measurement) return
    const bare = { serial: '', certificate: '', remark: '', make: '' }
    const sheet = { ...measurement.sheet, ...bare }
    const rounds = measurement.rounds.map((round) => ({
      ...{ ...round, sheet: { ...round.sheet, ...bare } },
      ...(round.papers && { papers: round.papers.map((one) => ({ ...one, certificate: '' })) }),
    }))
    const written = await store.measurements.updateIf(bookingId, { rev: measurement.rev }, { sheet, rounds })
    if (written && written !== 'conflict') return
  }
}
