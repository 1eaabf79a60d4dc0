import { useEffect } from 'react';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { showToast } from '../pieces/toasts.ts';
import { deviceAhead } from '../service-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;

let isTold = false;

/** Says once that a device's clock is off. The portal goes by the service's day; a telephone in the field goes by its own. */
export function useClockWarning(isAnswered: boolean): void {
  useEffect(() => {
    const text = clockWarning(deviceAhead());
    if (!isAnswered || isTold || text === null) return;
    isTold = true;
    showToast({ text });
  }, [isAnswered]);
}

/** @param ahead ms by which the device's clock is fast, or slow below 0; null for less than an hour */
export function clockWarning(ahead: number): string | null {
  const off = Math.abs(ahead);
  if (off < hour) return null;
  const much =
    off < day
      ? say('{hours} jam', { hours: formatNumber(Math.round(off / hour)) })
      : say('{days} hari', { days: formatNumber(Math.round(off / day)) });
  return ahead > 0
    ? say('Jam perangkat ini {much} terlalu cepat. Payung memakai tanggal layanan.', { much })
    : say('Jam perangkat ini {much} terlalu lambat. Payung memakai tanggal layanan.', { much });
}
