import { setElder, useElder } from '../theme/elder'
import { Button } from './button'

/** Says where it leads, so that it can be found again from either version. */
export function ElderSwitch() {
  const elder = useElder()
  return (
    <Button look='plain' small onPress={() => setElder(!elder)}>
      {elder ? '标准版' : '长辈版'}
    </Button>
  )
}
