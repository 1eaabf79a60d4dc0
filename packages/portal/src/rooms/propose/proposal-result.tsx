import type { NominationResult, Reason } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { OutcomeChip } from '../../pieces/chip.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonList } from '../../pieces/reason-list.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { CasesOf } from '../cases/cases-of.tsx';
import { headingOf, isSuspected, sentenceOf } from './proposal-words.ts';

interface ProposalResultProps {
  readonly result: NominationResult;
  readonly onAnother: () => void;
}

/** Reasons that the heading and its sentence say already. */
const saidAbove: readonly string[] = ['duplicate-of', 'quota-full', 'same-person-suspected'];

/** What became of the proposal. Ganda, cadangan and ditinjau are outcomes, not errors. */
export function ProposalResult({ result, onAnother }: ProposalResultProps) {
  const names = useNames();
  const { timeZone } = useRegion();
  const others = result.reasons.filter(({ code }) => !saidAbove.includes(code));
  return (
    <>
      <PageHead title={headingOf(result)} lead={<OutcomeChip outcome={result.outcome} />} />
      <div className={panel.stack}>
        <p className={panel.reading}>{sentenceOf(result, names, timeZone)}</p>
        {isSuspected(result) ? <CasesOf nominationId={result.nominationId} isSuspected /> : null}
        {others.length > 0 ? (
          <div className={panel.panel}>
            <ReasonList reasons={others} />
          </div>
        ) : null}
        <div className={panel.row}>
          <Button look="main" onPress={onAnother}>
            {say('Usulkan orang lain')}
          </Button>
          <Link to="/orang/$id" params={{ id: result.personId }} className={buttonClass('plain')}>
            {say('Lihat orang ini')}
          </Link>
        </div>
      </div>
    </>
  );
}

interface IneligibleProps {
  readonly reasons: readonly Reason[];
  readonly onAnother: () => void;
  readonly onBack: () => void;
}

/** A page of its own: nothing was filled in wrongly. */
export function Ineligible({ reasons, onAnother, onBack }: IneligibleProps) {
  return (
    <>
      <PageHead
        title={say('Orang ini tidak memenuhi syarat')}
        lead={<OutcomeChip outcome="ineligible" />}
      />
      <div className={panel.stack}>
        <div className={panel.panel}>
          <ReasonList reasons={reasons} />
        </div>
        <div className={panel.row}>
          <Button look="main" onPress={onAnother}>
            {say('Usulkan orang lain')}
          </Button>
          <Button onPress={onBack}>{say('Periksa isian')}</Button>
        </div>
      </div>
    </>
  );
}
