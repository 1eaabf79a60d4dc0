import type { EligibilityDetail } from '@payung/contract';
import { criterionName } from '@payung/domain';
import { formatDate, formatNumber } from '../../format.ts';
import { useRegion } from '../../use-region.ts';
import { EvidenceButtons } from '../verification/sheet-history.tsx';
import verification from '../verification/verification.module.css';
import styles from './eligibility.module.css';

/** What the assessment rests on: statements, decisions with their reasons, matches, evidence. */
export function FoundSoFar({ detail }: { readonly detail: EligibilityDetail }) {
  const { statements, decisions, matches, evidence } = detail;
  if (statements.length + decisions.length + matches.length + evidence.length === 0) return null;
  return (
    <details>
      <summary>Keterangan, keputusan, dan bukti</summary>
      <div className={styles.found}>
        <Statements detail={detail} />
        <Decisions detail={detail} />
        <Matches detail={detail} />
        <Evidence detail={detail} />
      </div>
    </details>
  );
}

interface PartProps {
  readonly detail: EligibilityDetail;
}

function Statements({ detail }: PartProps) {
  const { timeZone } = useRegion();
  if (detail.statements.length === 0) return null;
  return (
    <ul className={verification.list}>
      {detail.statements.map(({ statementId, on, isWorking, proofs, evidence, at }) => (
        <li key={`${statementId} ${at}`}>
          {isWorking ? 'Aktif bekerja' : 'Tidak bekerja'} per {formatDate(on, timeZone)}, dengan{' '}
          {formatNumber(proofs)} bukti, dicatat {formatDate(at, timeZone)}
          <EvidenceButtons ids={evidence} />
        </li>
      ))}
    </ul>
  );
}

function Decisions({ detail }: PartProps) {
  const { timeZone } = useRegion();
  if (detail.decisions.length === 0) return null;
  return (
    <ul className={verification.list}>
      {detail.decisions.map(({ criterion, verdict, reason, at, takenBack }) => (
        <li key={`${criterion} ${at}`}>
          {criterionName(criterion)}: {verdict === 'accept' ? 'diterima' : 'tidak diterima'}{' '}
          {formatDate(at, timeZone)}, alasan: <bdi>{reason}</bdi>
          {takenBack === null ? null : (
            <>
              . Dibatalkan {formatDate(takenBack.at, timeZone)}, alasan:{' '}
              <bdi>{takenBack.reason}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Matches({ detail }: PartProps) {
  const { timeZone } = useRegion();
  if (detail.matches.length === 0) return null;
  return (
    <ul className={verification.list}>
      {detail.matches.map(({ dataset, decile, period, matchedOn, source, at }) => (
        <li key={at}>
          {dataset === 'NONE' ? 'Tidak tercatat dalam data sosial' : `Tercatat dalam ${dataset}`}
          {decile === null ? '' : `, desil ${decile}`} ({period}), dipadankan{' '}
          {formatDate(matchedOn, timeZone)} menurut <bdi>{source}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Evidence({ detail }: PartProps) {
  const kept = detail.evidence.filter(({ state }) => state === 'kept');
  return <EvidenceButtons ids={kept.map(({ evidenceId }) => evidenceId)} />;
}
