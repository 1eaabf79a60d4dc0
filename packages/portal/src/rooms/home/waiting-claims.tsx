import type { ClaimSummary } from '@payung/contract';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { claimsQuery } from '../../api/claims.ts';
import { formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { rightsOf } from '../../rights.ts';
import { today } from '../../today.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { byUrgency, clockNames, isLate, isUntold, nextClock } from '../../words/claim-clocks.ts';
import { claimStateMarks } from '../../words/claims.ts';

/** claims that are named, the most urgent ones */
const most = 5;

/** Claims whose term ran out, families that do not know yet, and what the insurer has to decide; nothing while none. */
export function WaitingClaims() {
  const { timeZone } = useRegion();
  const { mayHandleClaims } = rightsOf(useMe());
  const year = Number(today(timeZone, Date.now()).slice(0, 4));
  // a claim stays in the year in which it was opened: in January most are of the year before
  const claims = useQueries({
    queries: [claimsQuery(year), claimsQuery(year - 1)],
    combine: (found) => found.flatMap(({ data }) => data?.items ?? []),
  });
  const isWaiting = mayHandleClaims
    ? (claim: ClaimSummary) => isLate(claim) || isUntold(claim)
    : (claim: ClaimSummary) => isLate(claim) || claim.state === 'submitted';
  const waiting = byUrgency(claims.filter(isWaiting));
  if (waiting.length === 0) return null;
  const late = waiting.filter(isLate).length;
  return (
    <Notice
      tone={late > 0 ? 'wrong' : 'attention'}
      title={`Menunggu Anda: ${formatNumber(waiting.length)} klaim${late > 0 ? `, ${formatNumber(late)} lewat batas waktu` : ''}`}
    >
      <ul>
        {waiting.slice(0, most).map((claim) => (
          <li key={claim.claimId}>
            <Link to="/klaim/$id" params={{ id: claim.claimId }}>
              <bdi>{claim.name ?? 'Data sudah dihapus'}</bdi>
            </Link>
            : {whyWaiting(claim, mayHandleClaims)}
          </li>
        ))}
      </ul>
      {waiting.length > most ? <Link to="/klaim">Lihat semua klaim</Link> : null}
    </Notice>
  );
}

function whyWaiting(claim: ClaimSummary, tellsFamilies: boolean): string {
  const clock = nextClock(claim);
  if (clock?.state === 'overdue') return `${clockNames[clock.name]} lewat batas`;
  return tellsFamilies && isUntold(claim)
    ? 'keluarga belum diberi tahu'
    : claimStateMarks[claim.state].word.toLowerCase();
}
