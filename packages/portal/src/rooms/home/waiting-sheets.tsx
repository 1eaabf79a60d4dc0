import type { VerificationLevel } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nextSheetsQuery, sheetCountsQuery } from '../../api/verification.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { levelWords } from '../../words/verification.ts';

/** How many wait for one's own answer in verification, and since when; nothing while none does. */
export function WaitingSheets({ level }: { readonly level: VerificationLevel }) {
  const { timeZone } = useRegion();
  const { maySeeSheetCounts } = rightsOf(useMe());
  const counts = useQuery({ ...sheetCountsQuery, enabled: maySeeSheetCounts });
  const next = useQuery({ ...nextSheetsQuery(level), enabled: !maySeeSheetCounts });
  const own = counts.data?.total.levels.find((one) => one.level === level);
  const some = next.data?.items.length ?? 0;
  const waiting = own?.waiting ?? some;
  if (waiting === 0) return null;
  const isMore = own === undefined && next.data?.nextCursor !== null;
  const late = own?.overdue ?? 0;
  const oldest = own?.oldest ?? null;
  const said = [
    late > 0 ? `${formatNumber(late)} lewat batas.` : '',
    oldest === null ? '' : `Menunggu sejak ${formatDate(oldest, timeZone)}.`,
  ].filter((part) => part !== '');
  return (
    <Notice
      tone="attention"
      title={`Menunggu Anda: ${isMore ? 'lebih dari ' : ''}${formatNumber(waiting)} orang`}
    >
      <p>
        {said.join(' ')} <Link to="/verifikasi">{levelWords[level].name}</Link>
      </p>
    </Notice>
  );
}
