import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { waitingCasesQuery } from '../../api/cases.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { useRegion } from '../../use-region.ts';

/** How many questions whether two are one person wait here, and since when; nothing while none does. */
export function WaitingCases() {
  const { data } = useQuery(waitingCasesQuery);
  const { timeZone } = useRegion();
  const waiting = data?.items.filter(({ may }) => may.decide) ?? [];
  const [first] = waiting;
  if (first === undefined) return null;
  const count = `${data?.nextCursor === null ? '' : 'lebih dari '}${formatNumber(waiting.length)}`;
  const late = waiting.filter(({ isLate }) => isLate).length;
  return (
    <Notice tone="attention" title={`Menunggu Anda: ${count} kemungkinan ganda`}>
      <p>
        {late > 0
          ? `${formatNumber(late)} sudah terlambat. `
          : `Yang pertama diputuskan paling lambat ${formatDate(first.due, timeZone)}. `}
        <Link to="/ganda">Putuskan kemungkinan ganda</Link>
      </p>
    </Notice>
  );
}
