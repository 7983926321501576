import type { Store } from '../../cloudfunctions/store/collections'

/** The store; before the n-th call to one collection something else happens. */
export function interrupted(store: Store, name: keyof Store, calls: number, meanwhile: () => Promise<unknown>): Store {
  let left = calls
  const collection = new Proxy(store[name], {
    get: (target, operation) => {
      const method = Reflect.get(target, operation) as (...args: unknown[]) => unknown
      return async (...args: unknown[]) => {
        if (left-- === 0) await meanwhile()
        return method.apply(target, args)
      }
    },
  })
  return { ...store, [name]: collection }
}
