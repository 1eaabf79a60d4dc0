import { formatTime } from '../format.ts';
import { say } from '../language/say.ts';
import { Button } from '../pieces/button.tsx';
import { Notice } from '../pieces/notice.tsx';
import { useRegion } from '../use-region.ts';

interface RestoredNoticeProps {
  /** ms since epoch: when it was typed; null where nothing came back */
  readonly from: number | null;
  readonly onClear: () => void;
}

/** That what was typed before came back, from when it is, and how to be rid of it. */
export function RestoredNotice({ from, onClear }: RestoredNoticeProps) {
  const { timeZone } = useRegion();
  if (from === null) return null;
  const time = formatTime(new Date(from).toISOString(), timeZone);
  return (
    <Notice tone="note" title={say('Isian dari pukul {time} dikembalikan', { time })} announced>
      <p>{say('Isian tersimpan tersegel di perangkat ini sampai dikirim atau tab ditutup.')}</p>
      <Button onPress={onClear}>{say('Kosongkan isian')}</Button>
    </Notice>
  );
}
