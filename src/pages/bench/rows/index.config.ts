export default definePageConfig({ navigationBarTitleText: '规程数据' })
