import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../api/region.ts';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { Button, buttonClass } from '../pieces/button.tsx';
import { Notice } from '../pieces/notice.tsx';
import { leave } from '../sign-in/leave.ts';

/** How many answers and nominations of this user wait on the device. Loaded only now: most people keep nothing there. */
async function waitingHere(user: string | undefined): Promise<number> {
  if (user === undefined) return 0;
  try {
    const { unsentOf } = await import('../field/device.ts');
    return await unsentOf(user);
  } catch {
    // where nothing may be kept, nothing waits
    return 0;
  }
}

/** The way out; whoever has answers on this device that were not sent is asked to send them first. */
export function LeaveAct() {
  const queries = useQueryClient();
  const [waits, setWaits] = useState(0);
  const go = async () => {
    const found = await waitingHere(queries.getQueryData(meQuery.queryKey)?.userId);
    if (found > 0) setWaits(found);
    else await leave();
  };
  if (waits === 0) {
    return (
      <Button look="quiet" onPress={() => void go()}>
        {say('Keluar')}
      </Button>
    );
  }
  return (
    <Notice
      tone="attention"
      title={say('{waits} jawaban atau usulan lapangan belum terkirim', {
        waits: formatNumber(waits),
      })}
      announced
    >
      <p>
        {say(
          'Kirim dahulu selagi Anda masuk. Bila Anda keluar sekarang, semuanya tetap terkunci di perangkat ini dan baru dikirim setelah Anda masuk lagi.',
        )}
      </p>
      <p>
        <Link to="/lapangan" className={buttonClass('main')}>
          {say('Buka Kerja lapangan')}
        </Link>
      </p>
      <Button look="quiet" onPress={() => void leave()}>
        {say('Keluar tanpa mengirim')}
      </Button>
    </Notice>
  );
}
