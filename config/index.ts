import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { isOnFirstPage } from './first-page'

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
} as const

// Sizes are written in CSS px and stay px: a rpx or rem would grow with the screen and break the elder version's fixed minima.
const postcss = { pxtransform: { enable: false, config: {} }, cssModules }

// WeChat's map takes the picture of a marker by its path in the package, and no other way.
const PIN = 'pages/booking/map/pin.png'
// A browser takes it from the root, for it works for all that lies beside it.
const WORKER = 'desk-worker.js'

export default defineConfig<'webpack5'>(() => {
  const weapp = process.env.TARO_ENV === 'weapp'
  const outputRoot = process.env.OUTPUT_FOLDER ?? `dist/${process.env.TARO_ENV}`
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'jiliang-huimin',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot,
    plugins: weapp ? [path.resolve(__dirname, 'aria-plugin.ts')] : [],
    // H5 calls the origin that served it; the mini-program needs the server's address at build time.
    defineConstants: {
      API_ORIGIN: JSON.stringify(weapp ? (process.env.API_ORIGIN ?? 'http://127.0.0.1:8520') : ''),
      CLOUD_ENV: JSON.stringify(weapp ? (process.env.CLOUD_ENV ?? '') : ''),
    },
    copy: {
      patterns: weapp
        ? [{ from: `src/${PIN}`, to: `${outputRoot}/${PIN}` }]
        : [{ from: `config/browser/${WORKER}`, to: `${outputRoot}/${WORKER}` }],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // A warm cache was seen to ship a subpackage without one of its modules, with exit 0.
    cache: { enable: process.env.NODE_ENV !== 'production' },
    // Taro escapes each Chinese character in a mini-program's scripts: six bytes instead of three.
    terser: { enable: true, config: weapp ? { output: { ascii_only: false } } : {} },
    sass: { sassOptions: { silenceDeprecations: ['legacy-js-api'] } } as never,
    mini: {
      optimizeMainPackage: { enable: true },
      // Taro does not transpile node_modules; valibot and uqr ship syntax newer than iOS 12.
      compile: { include: [(file: string) => /node_modules[\\/](valibot|uqr)[\\/]/.test(file)] },
      // Class names are unique to their file, so the order of the files says nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss,
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [(file: string) => /node_modules[\\/](valibot|uqr)[\\/]/.test(file)] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
      webpackChain(chain, { NormalModuleReplacementPlugin }) {
        chain.performance.hints(false)
        // Taro's own icons, 6 KB of the first load: ours are drawn in src/components/icon.tsx.
        chain.plugin('no icon font').use(NormalModuleReplacementPlugin, [
          /^data:application\/octet-stream;base64,AAEAAAALAIAAAwAw/,
          (asked: { request: string }) => {
            asked.request = 'data:application/octet-stream;base64,'
          },
        ])
        // A chunk's name tells its page, so that what the first page loads can be weighed.
        chain.optimization.set('chunkIds', 'named')
        // Taro's default is chunks: 'initial': every page chunk then carries its own copy of the shared components.
        chain.optimization.splitChunks({
          chunks: 'all',
          minSize: 10_000,
          cacheGroups: {
            default: false,
            defaultVendors: false,
            taro: { name: 'taro', chunks: 'initial', test: /[\\/]node_modules[\\/]/, priority: 20 },
            // Loaded with the first page: what it has in common with any other.
            shared: {
              name: 'shared',
              chunks: 'async',
              test: isOnFirstPage,
              minChunks: 2,
              minSize: 0,
              reuseExistingChunk: true,
              priority: 10,
            },
            // What only later pages have in common comes with the first of them.
            later: { name: 'later', chunks: 'async', minChunks: 3, minSize: 0, reuseExistingChunk: true, priority: 5 },
          },
        })
      },
    },
  }
  return config
})
