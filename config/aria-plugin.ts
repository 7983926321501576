import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { ARIA } from './aria-attributes'

interface WeappPlatform {
  readonly template: { mergeComponents(context: IPluginContext, components: object): void }
  runtimePath: string | string[]
}

/** WeChat reads aria attributes out, but Taro's templates leave them away: adds them to template and runtime alike. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: WeappPlatform) {
      platform.template.mergeComponents(context, ARIA)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'aria-runtime')].flat()
    },
  })
}
