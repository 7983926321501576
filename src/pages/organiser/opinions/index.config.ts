export default definePageConfig({ navigationBarTitleText: '居民的感受' })
