import type { Post } from '#contract/duty'
import type { Store } from '../../store/collections'

/** Where a person works now, and as what. */
export const postsOf = async (store: Store, personId: string): Promise<Post[]> =>
  (await store.staff.find({ where: { personId } })).map(({ labId, duty, kinds }) => ({ labId, duty, kinds }))
