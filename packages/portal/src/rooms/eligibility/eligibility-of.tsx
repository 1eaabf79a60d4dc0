import type { EligibilityDetail, EligibilityLine } from '@payung/contract';
import { lineStanding } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { eligibilityOfQuery, type Told } from '../../api/eligibility.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { standingMarks } from '../../words/eligibility.ts';
import { useForgetSheets } from '../verification/use-forget-sheets.ts';
import styles from './eligibility.module.css';
import { EligibilityLines } from './eligibility-lines.tsx';
import { FactsOfOne } from './facts-of-one.tsx';
import { FoundSoFar } from './found-so-far.tsx';
import { StatementForm } from './statement-form.tsx';
import { ToldNotice } from './told-notice.tsx';

interface EligibilityOfProps {
  readonly nominationId: string;
  /** id of the nomination's heading: a person may have several nominations, each with its own */
  readonly under: string;
}

/** Under a nomination: whether the person may be protected, criterion by criterion, and what to do about it. */
export function EligibilityOf({ nominationId, under }: EligibilityOfProps) {
  const found = useQuery(eligibilityOfQuery(nominationId));
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={`${heading} ${under}`}>
      <div className={`${panel.row} ${panel.between}`}>
        <h4 id={heading} className={styles.heading}>
          {say('Syarat')}
        </h4>
        {found.data ? <Chip mark={standingMarks[found.data.standing]} /> : null}
      </div>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={3} /> : null}
      {found.data ? <Eligibility detail={found.data} /> : null}
    </section>
  );
}

function Eligibility({ detail }: { readonly detail: EligibilityDetail }) {
  const { timeZone } = useRegion();
  const isOpen = (line: EligibilityLine) => lineStanding(line) !== 'settled';
  const open = detail.lines.filter(isOpen);
  const settled = detail.lines.filter((line) => !isOpen(line));
  return (
    <>
      <p className={panel.meta}>
        {say(
          'Dinilai per {day} menurut aturan yang berlaku, untuk perlindungan mulai {firstDayOfCover}.',
          {
            day: formatDate(detail.day, timeZone),
            firstDayOfCover: formatDate(detail.firstDayOfCover, timeZone),
          },
        )}
      </p>
      {open.length === 0 ? null : <EligibilityLines detail={detail} lines={open} />}
      <Acts detail={detail} />
      {settled.length === 0 ? null : (
        <details>
          <summary>
            {say('Syarat yang sudah beres ({settled})', { settled: settled.length })}
          </summary>
          <EligibilityLines detail={detail} lines={settled} />
        </details>
      )}
      <FoundSoFar detail={detail} />
    </>
  );
}

function Acts({ detail }: { readonly detail: EligibilityDetail }) {
  const { mayFindOut } = rightsOf(useMe());
  const [open, setOpen] = useState<'statement' | 'facts' | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const forget = useForgetSheets();
  if (!mayFindOut) return null;
  const close = () => setOpen(null);
  switch (open) {
    case 'statement':
      return (
        <StatementForm
          chosen={[detail.nominationId]}
          agency={undefined}
          isForOne
          onDone={(result) => {
            close();
            setTold(result);
            void forget();
          }}
          onClose={close}
        />
      );
    case 'facts':
      return <FactsOfOne detail={detail} onClose={close} />;
    case null:
      return (
        <>
          {told === null ? null : <ToldNotice told={told} nameOf={() => undefined} />}
          <div className={panel.row}>
            <Button onPress={() => setOpen('statement')}>{say('Catat aktif bekerja')}</Button>
            <Button onPress={() => setOpen('facts')}>{say('Catat jawaban')}</Button>
          </div>
        </>
      );
  }
}
