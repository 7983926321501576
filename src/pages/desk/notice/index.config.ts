export default definePageConfig({ navigationBarTitleText: '检测点通知' })
