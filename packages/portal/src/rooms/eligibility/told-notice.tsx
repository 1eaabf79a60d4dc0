import { Link } from '@tanstack/react-router';
import type { Told } from '../../api/eligibility.ts';
import { formatNumber } from '../../format.ts';
import { Notice } from '../../pieces/notice.tsx';
import { notToldWords } from '../../words/eligibility.ts';
import { personOf } from '../../words/person-of.ts';
import verification from '../verification/verification.module.css';

interface ToldNoticeProps {
  readonly told: Told;
  readonly nameOf: (nominationId: string) => string | undefined;
}

/** What became of something that was recorded about many; whoever it was not recorded of is named, with why. */
export function ToldNotice({ told, nameOf }: ToldNoticeProps) {
  const { done, already, refused } = told;
  return (
    <>
      <Notice tone="good" title={`Tercatat untuk ${formatNumber(done)} orang`} announced>
        {already === 0 ? null : `${formatNumber(already)} orang sudah tercatat sebelumnya.`}
      </Notice>
      {refused.length === 0 ? null : (
        <Notice
          tone="attention"
          title={`Belum tercatat untuk ${formatNumber(refused.length)} orang`}
        >
          <ul className={verification.list}>
            {refused.map(({ nominationId, code }) => (
              <li key={nominationId}>
                <Link to="/orang/$id" params={{ id: personOf(nominationId) }}>
                  <bdi>{nameOf(nominationId) ?? 'Lihat orangnya'}</bdi>
                </Link>
                : {notToldWords(code)}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
