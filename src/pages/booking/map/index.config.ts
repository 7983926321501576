export default definePageConfig({ navigationBarTitleText: '检测点地图' })
