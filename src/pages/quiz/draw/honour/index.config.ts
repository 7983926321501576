export default definePageConfig({ navigationBarTitleText: '答题证书' })
