import type { ChunkGraph, Module } from 'webpack'

const FIRST_PAGE = /[\\/]src[\\/]pages[\\/]home[\\/]index\.tsx$/

/** Whether the browser's first page needs a module, as webpack asks it while it splits the bundle. */
export const isOnFirstPage = (module: Module, { chunkGraph }: { readonly chunkGraph: ChunkGraph }) =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk) =>
    [...chunkGraph.getChunkModulesIterable(chunk)].some((other) => FIRST_PAGE.test(other.nameForCondition() ?? '')),
  )
