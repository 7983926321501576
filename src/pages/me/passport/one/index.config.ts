export default definePageConfig({ navigationBarTitleText: '我的器具' })
