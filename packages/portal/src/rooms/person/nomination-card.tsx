import type { PersonDetail } from '@payung/contract';
import type { NominationState } from '@payung/domain';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Act } from '../../api/people.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { StateChip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonList } from '../../pieces/reason-list.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { CasesOf } from '../cases/cases-of.tsx';
import { CoverOf } from '../cover/cover-of.tsx';
import { EligibilityOf } from '../eligibility/eligibility-of.tsx';
import { ActDialog } from './act-dialog.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { Offer } from './offer.tsx';

type Nomination = PersonDetail['nominations'][number];

interface NominationCardProps {
  readonly nomination: Nomination;
  readonly personId: string;
}

/** One nomination: whose, since when, why it stands as it does, and what may be done with it. */
export function NominationCard({ nomination, personId }: NominationCardProps) {
  const { timeZone } = useRegion();
  const rights = rightsOf(useMe());
  const agency = useId();
  const showsCases = rights.maySeeCases && !isOver(nomination.state);
  // what the insurer still needs is said beside the data of the person, a suspicion with its cases: each once
  const saidElsewhere = ['lacks-for-insurer', ...(showsCases ? ['same-person-suspected'] : [])];
  const reasons = nomination.reasons.filter(({ code }) => !saidElsewhere.includes(code));
  return (
    <article className={`${panel.panel} ${panel.stack}`}>
      <div className={`${panel.row} ${panel.between}`}>
        <h3 id={agency}>{nomination.agencyName}</h3>
        <StateChip state={nomination.state} waitingNumber={nomination.waitingNumber} />
      </div>
      <p className={panel.quiet}>
        {say('Diusulkan {nominatedAt} untuk tahun {schemeYear}', {
          nominatedAt: formatDate(nomination.nominatedAt, timeZone),
          schemeYear: nomination.schemeYear,
        })}
        <Origin nomination={nomination} />
      </p>
      <Ending nomination={nomination} />
      {showsCases ? (
        <CasesOf
          nominationId={nomination.nominationId}
          isSuspected={nomination.state === 'suspected'}
        />
      ) : null}
      {reasons.length > 0 ? <ReasonList reasons={reasons} /> : null}
      {wasDetermined(nomination.state) ? <CoverOf nominationId={nomination.nominationId} /> : null}
      <Acts nomination={nomination} personId={personId} />
      {isOver(nomination.state) ? null : (
        <EligibilityOf nominationId={nomination.nominationId} under={agency} />
      )}
    </article>
  );
}

function Origin({ nomination }: { readonly nomination: Nomination }) {
  const { maySeeLists } = rightsOf(useMe());
  if (nomination.importId === null) return <>{say(', satu per satu.')}</>;
  const row =
    nomination.row === null ? '' : say(' baris {row}', { row: formatNumber(nomination.row) });
  return (
    <Say
      text=", dari {row}."
      row={
        maySeeLists ? (
          <Link to="/daftar/$id" params={{ id: nomination.importId }}>
            {say('daftar')}
            {row}
          </Link>
        ) : (
          <>
            {say('daftar')}
            {row}
          </>
        )
      }
    />
  );
}

function Ending({ nomination }: { readonly nomination: Nomination }) {
  const { timeZone } = useRegion();
  if (nomination.endedOn === null) return null;
  return (
    <p className={panel.quiet}>
      {endingWord(nomination.state)} {formatDate(nomination.endedOn, timeZone)}
      {nomination.endedWhy === null ? null : (
        <Say text=", alasan: {endedWhy}" endedWhy={<bdi>{nomination.endedWhy}</bdi>} />
      )}
    </p>
  );
}

function endingWord(state: NominationState): string {
  if (state === 'refused') return say('Ditolak');
  return state === 'lapsed' ? say('Gugur') : say('Dibatalkan');
}

function Acts({ nomination, personId }: NominationCardProps) {
  const rights = rightsOf(useMe());
  const [open, setOpen] = useState<Act | 'correct' | null>(null);
  if (isOver(nomination.state)) return null;
  // whoever is determined leaves the programme or is struck by an amendment; the service takes nothing else
  const mayEnd = nomination.state !== 'determined';
  const mayWithdraw = mayEnd && rights.mayWithdrawFor(nomination.agency);
  const mayRefuse = mayEnd && rights.mayRefuse;
  if (!mayWithdraw && !mayRefuse && !rights.mayAdminister) return null;
  return (
    <div className={panel.row}>
      {mayWithdraw && nomination.state === 'offered' ? (
        <Offer nominationId={nomination.nominationId} personId={personId} />
      ) : null}
      {mayWithdraw ? (
        <Button onPress={() => setOpen('withdraw')}>{say('Batalkan usulan')}</Button>
      ) : null}
      {mayRefuse ? <Button onPress={() => setOpen('refuse')}>{say('Tolak usulan')}</Button> : null}
      {rights.mayAdminister ? (
        <Button onPress={() => setOpen('correct')}>{say('Betulkan data')}</Button>
      ) : null}
      {open === 'correct' ? (
        <CorrectDialog
          nominationId={nomination.nominationId}
          personId={personId}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === null || open === 'correct' ? null : (
        <ActDialog
          verb={open}
          nominationId={nomination.nominationId}
          personId={personId}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Whether a decision covers, or covered, the person. */
function wasDetermined(state: NominationState): boolean {
  return state === 'determined' || state === 'struck';
}

function isOver(state: NominationState): boolean {
  return ['withdrawn', 'refused', 'struck', 'lapsed'].includes(state);
}
