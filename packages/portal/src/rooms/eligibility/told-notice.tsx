import { Link } from '@tanstack/react-router';
import type { Told } from '../../api/eligibility.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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
      <Notice
        tone="good"
        title={say('Tercatat untuk {done} orang', { done: formatNumber(done) })}
        announced
      >
        {already === 0
          ? null
          : say('{already} orang sudah tercatat sebelumnya.', { already: formatNumber(already) })}
      </Notice>
      {refused.length === 0 ? null : (
        <Notice
          tone="attention"
          title={say('Belum tercatat untuk {refused} orang', {
            refused: formatNumber(refused.length),
          })}
        >
          <ul className={verification.list}>
            {refused.map(({ nominationId, code }) => (
              <li key={nominationId}>
                <Link to="/orang/$id" params={{ id: personOf(nominationId) }}>
                  <bdi>{nameOf(nominationId) ?? say('Lihat orangnya')}</bdi>
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
