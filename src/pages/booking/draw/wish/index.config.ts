export default definePageConfig({ navigationBarTitleText: '填想去的时间' })
