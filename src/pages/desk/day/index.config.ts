export default definePageConfig({ navigationBarTitleText: '检测台' })
