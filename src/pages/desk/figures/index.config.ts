export default definePageConfig({ navigationBarTitleText: '检测数字' })
