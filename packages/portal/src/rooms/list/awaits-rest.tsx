import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { useRegion } from '../../use-region.ts';

/** The upload broke off: nothing of the list was read, and nothing that came is lost. */
export function AwaitsRest({ until }: { readonly until: string }) {
  const { timeZone } = useRegion();
  return (
    <Notice tone="attention" title={say('Berkas ini belum sampai seluruhnya')}>
      <p>
        {say(
          'Pilih berkas yang sama sebelum {until}, lalu unggah. Bagian yang sudah sampai tidak dikirim lagi.',
          { until: formatMoment(until, timeZone) },
        )}
      </p>
      <p>
        <Link to="/unggah" className={buttonClass('plain')}>
          {say('Lanjutkan unggahan')}
        </Link>
      </p>
    </Notice>
  );
}
