import { Map as NativeMap } from '@tarojs/components'
import type { LabMapProps } from './lab-map'

// Drawn in pixels of the screen. WeChat takes a marker's picture by its path in the package only.
const PIN = '/pages/booking/map/pin.png'
const SIZE = { width: 26, height: 34 }
const LARGE = { width: 38, height: 50 }

/** WeChat's own map; the person's position is neither asked for nor shown. */
export function LabMap({ labs, origin, chosen, onChoose }: LabMapProps) {
  const middle = origin ?? labs[0]
  if (!middle) return null
  const markers = labs.map(({ labId, latitude, longitude, name, placesLeft }, id) => ({
    id,
    latitude,
    longitude,
    iconPath: PIN,
    ...(labId === chosen ? LARGE : SIZE),
    alpha: placesLeft > 0 ? 1 : 0.5,
    ariaLabel: `${name}，${placesLeft > 0 ? `还有 ${placesLeft} 个位置` : '已约满'}`,
  }))
  const points = [...labs, ...(origin ? [origin] : [])]
  return (
    <NativeMap
      style={{ width: '100%', height: '56vh' }}
      latitude={middle.latitude}
      longitude={middle.longitude}
      scale={11}
      showScale
      markers={markers}
      includePoints={points.map(({ latitude, longitude }) => ({ latitude, longitude }))}
      onMarkerTap={({ detail }) => {
        const lab = labs[Number(detail.markerId)]
        if (lab) onChoose(lab.labId)
      }}
      onError={() => {}}
    />
  )
}
