export default definePageConfig({ navigationBarTitleText: '免费检测点' })
