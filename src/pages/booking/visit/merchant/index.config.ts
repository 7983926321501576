export default definePageConfig({ navigationBarTitleText: '小商户电子秤' })
