import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverAlertsQuery } from '../../api/cover.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { useRegion } from '../../use-region.ts';
import { longestBehind, peopleBehind } from '../../words/cover.ts';

/** How many have unpaid months, and the day on which the first of them lose their cover; nothing while nobody has. */
export function CoverWarning() {
  const { data } = useQuery(coverAlertsQuery);
  const { timeZone } = useRegion();
  const [latest] = data ?? [];
  const behind = latest === undefined ? 0 : peopleBehind(latest.agencies);
  if (latest === undefined || behind === 0) return null;
  const longest = longestBehind(latest.agencies);
  return (
    <Notice
      tone={longest >= 2 ? 'wrong' : 'attention'}
      title={`Menunggak: iuran ${formatNumber(behind)} orang belum dibayar`}
    >
      <p>
        {longest > 1
          ? `${formatNumber(peopleBehind(latest.agencies, longest))} orang sudah ${longest} bulan. `
          : ''}
        {latest.firstLapseOn === null
          ? ''
          : `Perlindungan mulai berakhir ${formatDate(latest.firstLapseOn, timeZone)} bila tidak dibayar. `}
        <Link to="/tunggakan">Lihat tunggakan menurut dinas</Link>
      </p>
    </Notice>
  );
}
