import type { CaseSummary } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { casesOfQuery } from '../../api/cases.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { useRegion } from '../../use-region.ts';
import { caseBandMarks, caseStateMarks, deciderWords, nameOfSide } from '../../words/cases.ts';
import styles from './cases.module.css';

interface CasesOfProps {
  readonly nominationId: string;
  /** whether the nomination holds no place until they are answered */
  readonly isSuspected: boolean;
}

/** The questions in which a nomination stands, each with the way to it; nothing where there is none. */
export function CasesOf({ nominationId, isSuspected }: CasesOfProps) {
  const cases = useQuery(casesOfQuery(nominationId));
  if (cases.error) return <FaultNotice error={cases.error} />;
  const items = (cases.data?.items ?? []).filter(({ state }) => state !== 'lapsed');
  if (items.length === 0) return null;
  const isOpen = items.some(({ state }) => state === 'open');
  return (
    <Notice
      tone={isOpen ? 'attention' : 'neutral'}
      title={
        isSuspected
          ? say('Menunggu keputusan apakah orangnya sama')
          : isOpen
            ? say('Mungkin sama dengan usulan lain')
            : say('Pernah dibandingkan dengan usulan lain')
      }
    >
      <div className={panel.stack}>
        {isSuspected ? <p>{say('Usulan ini belum memakai kuota sampai diputuskan.')}</p> : null}
        <ul className={styles.cases}>
          {items.map((item) => (
            <CaseLine key={item.caseId} item={item} nominationId={nominationId} />
          ))}
        </ul>
      </div>
    </Notice>
  );
}

function proposedWords({ proposedBy }: CaseSummary, timeZone: string): string {
  const since =
    proposedBy.since === null
      ? ''
      : say(' sejak {since}', { since: formatDate(proposedBy.since, timeZone) });
  return say('Sudah diusulkan {agencyName}{since}', { agencyName: proposedBy.agencyName, since });
}

interface CaseLineProps {
  readonly item: CaseSummary;
  readonly nominationId: string;
}

function CaseLine({ item, nominationId }: CaseLineProps) {
  const { timeZone } = useRegion();
  const mark = item.state === 'open' ? caseBandMarks[item.band] : caseStateMarks[item.state];
  const other = item.waiting?.nominationId === nominationId ? item.standing : item.waiting;
  return (
    <li className={panel.row}>
      <Chip mark={mark} />
      <span>
        <Link to="/ganda/$id" params={{ id: item.caseId }}>
          {item.standing === null
            ? proposedWords(item, timeZone)
            : say('Bandingkan dengan {other}', { other: nameOfSide(other) })}
        </Link>
        <span className={panel.quiet}>
          {item.state === 'open'
            ? say(', diputuskan oleh {decider} paling lambat {due}', {
                decider: deciderWords(item),
                due: formatDate(item.due, timeZone),
              })
            : ''}
        </span>
      </span>
    </li>
  );
}
