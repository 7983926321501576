import { readLabNotices } from '#contract/lab-notice'
import { dayOf, dayWords, momentWords } from '../../api/shanghai'
import { useReading } from '../../api/use-reading'
import { Notice } from '../../components/notice'

interface LabNoticesProps {
  readonly labId: string
  /** Only what is about the day of this moment; without it all is shown. */
  readonly startsAt?: number
}

/** What the lab has to say to those who come; nothing where it has nothing to say. */
export function LabNotices({ labId, startsAt }: LabNoticesProps) {
  const notices = useReading(readLabNotices, { labId }).value?.notices ?? []
  const shown = notices.filter(({ day }) => startsAt === undefined || day === null || day === dayOf(startsAt))
  return (
    <>
      {shown.map(({ noticeId, day, text, at }) => (
        <Notice
          key={noticeId}
          says={text}
          next={`检测点通知${day === null ? '' : `（${dayWords(day)}）`}，${momentWords(at)}`}
        />
      ))}
    </>
  )
}
