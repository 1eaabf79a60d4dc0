import type { PersonDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sheetQuery } from '../../api/verification.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { StateChip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { type NextStep, nextStep } from './next-step.ts';
import styles from './person.module.css';

type Nomination = PersonDetail['nominations'][number];

/** Where a person stands and what comes next, with the one button that leads on. */
export function Standing({ nomination }: { readonly nomination: Nomination }) {
  const rights = rightsOf(useMe());
  const isAsked = nomination.state === 'nominated' && rights.maySeeSheets;
  const sheet = useQuery({ ...sheetQuery(nomination.nominationId), enabled: isAsked });
  const { sentence, act } = nextStep(nomination, rights, sheet.data?.stage ?? null);
  return (
    <section className={`${panel.panel} ${panel.row}`} aria-label={say('Langkah berikutnya')}>
      <StateChip state={nomination.state} waitingNumber={nomination.waitingNumber} />
      {/* what is not known yet is not said: it would be something else a moment later */}
      {sheet.isLoading ? (
        <Skeleton lines={1} />
      ) : (
        <>
          <p className={styles.sentence}>{sentence}</p>
          {act === null ? null : <Onward act={act} nomination={nomination} />}
        </>
      )}
    </section>
  );
}

interface OnwardProps {
  readonly act: NonNullable<NextStep['act']>;
  readonly nomination: Nomination;
}

function Onward({ act, nomination: { nominationId, bucket } }: OnwardProps) {
  const className = buttonClass('main');
  switch (act.to) {
    case 'sheet':
      return (
        <Link to="/verifikasi/orang/$id" params={{ id: nominationId }} className={className}>
          {act.name}
        </Link>
      );
    case 'card':
      return (
        <Link to="/kuota/$id" params={{ id: bucket }} className={className}>
          {act.name}
        </Link>
      );
    case 'nominate':
      return (
        <Link to="/usulkan" className={className}>
          {act.name}
        </Link>
      );
    case 'decisions':
      return (
        <Link to="/penetapan" className={className}>
          {act.name}
        </Link>
      );
    case 'nomination':
      return (
        <a href={`#usulan-${nominationId}`} className={className}>
          {act.name}
        </a>
      );
  }
}
