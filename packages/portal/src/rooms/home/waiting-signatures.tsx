import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { allDeterminationsQuery } from '../../api/determinations.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { useRegion } from '../../use-region.ts';

/** Decisions that wait for a signature, the one sent first on top; nothing while none does. */
export function WaitingSignatures() {
  const { data = [] } = useQuery(allDeterminationsQuery);
  const { timeZone } = useRegion();
  const waiting = data.filter(({ state }) => state === 'sent').reverse();
  if (waiting.length === 0) return null;
  return (
    <Notice
      tone="attention"
      title={`Menunggu tanda tangan: ${formatNumber(waiting.length)} SK penetapan`}
    >
      <ul>
        {waiting.map(({ id, title, totals, sent }) => (
          <li key={id}>
            <Link to="/penetapan/$id" params={{ id }}>
              {title}
            </Link>
            , {formatNumber(totals.people)} orang
            {sent === null ? '' : `, dikirim ${formatDate(sent.at, timeZone)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
