import type { EligibilityDetail, EligibilityLine } from '@payung/contract';
import { useState } from 'react';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { basisWords, explainLine, lineMark } from '../../words/eligibility.ts';
import styles from './eligibility.module.css';
import { SoftDialog, TakeBackDialog } from './soft-dialogs.tsx';

interface EligibilityLinesProps {
  readonly detail: EligibilityDetail;
  readonly lines: readonly EligibilityLine[];
}

/** Criterion by criterion: what was found, what to do, where it stands written. */
export function EligibilityLines({ detail, lines }: EligibilityLinesProps) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.criterion} className={styles.line}>
          <Line detail={detail} line={line} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly detail: EligibilityDetail;
  readonly line: EligibilityLine;
}

function Line({ detail, line }: LineProps) {
  const { legalBasis, timeZone } = useRegion();
  const { name, reason, remedy } = explainLine(line);
  const isSettled = line.result === 'met' || line.decision !== null;
  const regulation = `${legalBasis.kind} ${legalBasis.number}/${legalBasis.year}`;
  return (
    <>
      <div className={`${panel.row} ${panel.between}`}>
        <span className={styles.name}>{name}</span>
        <Chip mark={lineMark(line)} />
      </div>
      <p>
        {reason} {isSettled ? null : <span className={panel.quiet}>{remedy}</span>}
      </p>
      {line.decision === null ? null : (
        <p className={panel.meta}>
          {say('Diputuskan petugas {at}; alasannya ada di bawah.', {
            at: formatDate(line.decision.at, timeZone),
          })}
        </p>
      )}
      <p className={panel.meta}>
        {say('Dasar: {basis}', { basis: basisWords(line.basis, regulation) })}
      </p>
      <Deciding detail={detail} line={line} />
    </>
  );
}

/** A soft criterion that is not met is decided by a person, and the decision can be taken back. */
function Deciding({ detail, line }: LineProps) {
  const { mayDecideSoft } = rightsOf(useMe());
  const [open, setOpen] = useState<'accept' | 'refuse' | 'take-back' | null>(null);
  if (!mayDecideSoft || line.weight !== 'soft' || line.result === 'met') return null;
  const close = () => setOpen(null);
  return (
    <div className={panel.row}>
      {line.decision === null ? (
        <>
          <Button onPress={() => setOpen('accept')}>{say('Terima dengan alasan')}</Button>
          <Button onPress={() => setOpen('refuse')}>{say('Tidak diterima')}</Button>
        </>
      ) : (
        <Button onPress={() => setOpen('take-back')}>{say('Batalkan keputusan')}</Button>
      )}
      {open === null ? null : open === 'take-back' ? (
        <TakeBackDialog id={detail.nominationId} line={line} onClose={close} />
      ) : (
        <SoftDialog id={detail.nominationId} line={line} verdict={open} onClose={close} />
      )}
    </div>
  );
}
