import type { NominationResult, Reason } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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

const suspectedHeading = say('Orang ini mungkin sudah diusulkan');

/** Another number, yet by all the rest perhaps somebody who is nominated already. */
function isSuspected({ reasons }: NominationResult): boolean {
  return reasons.some(({ code }) => code === 'same-person-suspected');
}

function headingOf({ outcome, waitingNumber }: NominationResult): string {
  switch (outcome) {
    case 'nominated':
      return say('Orang ini sudah diusulkan');
    case 'waitlisted':
      return waitingNumber === null
        ? say('Usulan menjadi cadangan')
        : say('Usulan menjadi cadangan nomor {waitingNumber}', {
            waitingNumber: formatNumber(waitingNumber),
          });
    case 'duplicate':
      return say('Orang ini sudah diusulkan sebelumnya');
    case 'review':
      return say('Usulan perlu ditinjau');
    case 'to-correct':
      return say('Usulan perlu diperbaiki');
    case 'ineligible':
      return say('Orang ini tidak memenuhi syarat');
  }
}

function sentenceOf(result: NominationResult, names: Names, timeZone: string): string {
  if (isSuspected(result)) {
    return say(
      'Usulan tersimpan. Periksa NIK dan nama pada KTP-el, karena orang ini tampaknya sudah diusulkan dengan NIK lain.',
    );
  }
  switch (result.outcome) {
    case 'nominated':
      return say('Usulan tersimpan dan memakai satu tempat di kartu kuota.');
    case 'waitlisted':
      return say('Kuota penuh. Usulan tersimpan dan naik menurut nomor ketika ada tempat.');
    case 'duplicate': {
      const { duplicateOf } = result;
      const by =
        duplicateOf === null
          ? 'sebelumnya'
          : say('oleh {agency} sejak {since}', {
              agency: names.agencyName(duplicateOf.agency),
              since: formatDate(duplicateOf.since, timeZone),
            });
      return say(
        'Orang ini sudah diusulkan {by}. Usulan Anda disimpan sebagai ganda dan tidak memakai kuota.',
        { by },
      );
    }
    case 'review':
      return say(
        'Usulan tersimpan. Admin daerah meninjaunya sebelum memakai tempat di kartu kuota.',
      );
    case 'to-correct':
      return say('Perbaiki datanya, lalu usulkan lagi.');
    case 'ineligible':
      return say('Usulan ini tidak memakai tempat di kartu kuota.');
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
