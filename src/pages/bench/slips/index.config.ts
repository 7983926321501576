export default definePageConfig({ navigationBarTitleText: '打印结果单' })
