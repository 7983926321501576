import type { Store } from '../../cloudfunctions/store/collections'

/** The store, until it has written so many times; then it is as if the process had ended. */
export function crashingAfter(store: Store, writes: number): Store {
  let left = writes
  const limited = <C extends Store[keyof Store]>(collection: C): C =>
    new Proxy(collection, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown
        if (name !== 'insert' && name !== 'updateIf' && name !== 'removeIf') return method.bind(target)
        return async (...args: unknown[]) => {
          if (left-- <= 0) throw new Error('crash')
          return method.apply(target, args)
        }
      },
    })
  return new Proxy(store, { get: (all, name: keyof Store) => limited(all[name]) })
}
