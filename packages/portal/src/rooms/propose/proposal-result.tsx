import type { NominationResult, Reason } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { Button, buttonClass } from '../../pieces/button.tsx';
import { OutcomeChip } from '../../pieces/chip.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonList } from '../../pieces/reason-list.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import type { Names } from '../../words/reasons.ts';
import { CasesOf } from '../cases/cases-of.tsx';

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
      <PageHead
        title={isSuspected(result) ? suspectedHeading : headingOf(result)}
        lead={<OutcomeChip outcome={result.outcome} />}
      />
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
            Usulkan orang lain
          </Button>
          <Link to="/orang/$id" params={{ id: result.personId }} className={buttonClass('plain')}>
            Lihat orang ini
          </Link>
        </div>
      </div>
    </>
  );
}

const suspectedHeading = 'Orang ini mungkin sudah diusulkan';

/** Another number, yet by all the rest perhaps somebody who is nominated already. */
function isSuspected({ reasons }: NominationResult): boolean {
  return reasons.some(({ code }) => code === 'same-person-suspected');
}

function headingOf({ outcome, waitingNumber }: NominationResult): string {
  switch (outcome) {
    case 'nominated':
      return 'Orang ini sudah diusulkan';
    case 'waitlisted':
      return waitingNumber === null
        ? 'Usulan menjadi cadangan'
        : `Usulan menjadi cadangan nomor ${formatNumber(waitingNumber)}`;
    case 'duplicate':
      return 'Orang ini sudah diusulkan sebelumnya';
    case 'review':
      return 'Usulan perlu ditinjau';
    case 'to-correct':
      return 'Usulan perlu diperbaiki';
    case 'ineligible':
      return 'Orang ini tidak memenuhi syarat';
  }
}

function sentenceOf(result: NominationResult, names: Names, timeZone: string): string {
  if (isSuspected(result)) {
    return 'Usulan tersimpan. Periksa NIK dan nama pada KTP-el, karena orang ini tampaknya sudah diusulkan dengan NIK lain.';
  }
  switch (result.outcome) {
    case 'nominated':
      return 'Usulan tersimpan dan memakai satu tempat di kartu kuota.';
    case 'waitlisted':
      return 'Kuota penuh. Usulan tersimpan dan naik menurut nomor ketika ada tempat.';
    case 'duplicate': {
      const { duplicateOf } = result;
      const by =
        duplicateOf === null
          ? 'sebelumnya'
          : `oleh ${names.agencyName(duplicateOf.agency)} sejak ${formatDate(duplicateOf.since, timeZone)}`;
      return `Orang ini sudah diusulkan ${by}. Usulan Anda disimpan sebagai ganda dan tidak memakai kuota.`;
    }
    case 'review':
      return 'Usulan tersimpan. Admin daerah meninjaunya sebelum memakai tempat di kartu kuota.';
    case 'to-correct':
      return 'Perbaiki datanya, lalu usulkan lagi.';
    case 'ineligible':
      return 'Usulan ini tidak memakai tempat di kartu kuota.';
  }
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
        title="Orang ini tidak memenuhi syarat"
        lead={<OutcomeChip outcome="ineligible" />}
      />
      <div className={panel.stack}>
        <div className={panel.panel}>
          <ReasonList reasons={reasons} />
        </div>
        <div className={panel.row}>
          <Button look="main" onPress={onAnother}>
            Usulkan orang lain
          </Button>
          <Button onPress={onBack}>Periksa isian</Button>
        </div>
      </div>
    </>
  );
}
