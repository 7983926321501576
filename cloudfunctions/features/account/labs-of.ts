import type { Store } from '../../store/collections'

/** The labs that a person works at now. */
export const labsOf = async (store: Store, personId: string): Promise<string[]> =>
  (await store.staff.find({ where: { personId } })).map((member) => member.labId)
