import type { RegulationCard } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ruleDraftsQuery } from '../../api/regulations.ts';
import { formatDate, formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { draftStateMarks, regulationName } from '../../words/regulations.ts';
import styles from './regulations.module.css';

/** Revisions that are worked on or were; each is compared and adopted in a room of its own. */
export function Drafts({ regulations }: { readonly regulations: readonly RegulationCard[] }) {
  const drafts = useQuery(ruleDraftsQuery);
  const { timeZone } = useRegion();
  const names = new Map<string, string>(regulations.map((one) => [one.id, regulationName(one)]));
  return (
    <section className={panel.stack} aria-labelledby="konsep">
      <h2 id="konsep">{say('Perubahan aturan')}</h2>
      {drafts.error ? <FaultNotice error={drafts.error} /> : null}
      {drafts.isPending ? <Skeleton lines={2} /> : null}
      {drafts.data?.length === 0 ? (
        <p className={panel.quiet}>{say('Belum ada konsep perubahan.')}</p>
      ) : null}
      {drafts.data && drafts.data.length > 0 ? (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {drafts.data.map((draft) => (
            <li key={draft.id} className={styles.occupation}>
              <span>
                <Link to="/peraturan/perubahan/$id" params={{ id: draft.id }}>
                  {names.get(draft.regulation) ?? draft.regulation}
                  {say(', mulai {effectiveFrom}', {
                    effectiveFrom: formatDate(draft.effectiveFrom, 'UTC'),
                  })}
                </Link>
                <br />
                <span className={panel.meta}>
                  {say('Diubah {changedAt}', {
                    changedAt: formatMoment(draft.changedAt, timeZone),
                  })}
                </span>
              </span>
              <Chip mark={draftStateMarks[draft.state]} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
