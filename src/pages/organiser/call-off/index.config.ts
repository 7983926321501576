export default definePageConfig({ navigationBarTitleText: '取消时段' })
