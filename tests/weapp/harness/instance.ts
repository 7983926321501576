import { componentFile, type PartManifest } from '../package-folder'
import { setByPath } from './data-path'
import type { Faults } from './faults'
import type { Realm, RealmObject } from './realm'
import type { SetDataLog } from './set-data-log'
import type { Work } from './work'

/** WeChat refuses more in one setData. */
const SET_DATA_LIMIT = 1024 * 1024

/** A living page or component. */
export interface Instance {
  readonly id: string
  readonly file: string
  /** The page that it belongs to. */
  readonly route: string
  /** Own tags of its markup, and the files behind them. */
  readonly tags: Readonly<Record<string, string>>
  /** `this` in the mini-program's code. */
  readonly self: RealmObject & { data: RealmObject }
}

export interface InstanceSurroundings {
  readonly realm: Realm
  readonly faults: Faults
  readonly work: Work
  readonly log: SetDataLog
}

interface Blueprint {
  readonly id: string
  readonly file: string
  readonly route: string
  readonly part: PartManifest
  readonly members: RealmObject
  readonly data: unknown
}

export function makeInstance(blueprint: Blueprint, around: InstanceSurroundings): Instance {
  const { id, file, route, part, members, data } = blueprint
  const self = Object.assign(around.realm.adopt({}) as RealmObject, members, {
    data: (around.realm.adopt(data) ?? around.realm.adopt({})) as RealmObject,
    is: file,
    getPageId: () => id,
  })
  const tags = Object.fromEntries(
    Object.entries(part.usingComponents ?? {}).map(([tag, target]) => [tag, componentFile(file, target)]),
  )
  const instance = { id, file, route, tags, self }
  Object.assign(self, {
    setData: (patch: RealmObject, rendered?: () => void) => setData(instance, patch, rendered, around),
  })
  return instance
}

/** Calls a method of the mini-program if it has it; true when it has. */
export function call(realm: Realm, instance: Instance, method: string, ...args: unknown[]): boolean {
  const found = instance.self[method]
  if (typeof found !== 'function') return false
  realm.guard(() => found.apply(instance.self, args))
  return true
}

function setData(
  instance: Instance,
  patch: RealmObject,
  rendered: (() => void) | undefined,
  around: InstanceSurroundings,
) {
  const { realm, faults, work, log } = around
  const bytes = Buffer.byteLength(JSON.stringify(patch))
  log.record(instance.route, bytes)
  if (bytes > SET_DATA_LIMIT) faults.report('setData', `${instance.file} sends ${bytes} bytes, over ${SET_DATA_LIMIT}`)
  for (const [path, value] of Object.entries(patch)) {
    if (value === undefined) faults.report('setData', `${instance.file} sets "${path}" to undefined`)
    else setByPath(instance.self.data, path, realm.adopt(value))
  }
  const done = work.start()
  setTimeout(() => {
    if (rendered) realm.guard(() => rendered.call(instance.self))
    done()
  })
}
