import type { EligibilityDetail } from '@payung/contract';
import { criterionName } from '@payung/domain';
import { formatDate, formatNumber } from '../../format.ts';
import { ofDomain } from '../../language/of-domain.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Written } from '../../pieces/written.tsx';
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
      <summary>{say('Keterangan, keputusan, dan bukti')}</summary>
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
          {say('{part} per {on}, dengan {proofs} bukti, dicatat {at}', {
            part: isWorking ? say('Aktif bekerja') : say('Tidak bekerja'),
            on: formatDate(on, timeZone),
            proofs: formatNumber(proofs),
            at: formatDate(at, timeZone),
          })}
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
          <Say
            text="{criterion}: {part} {at}, alasan: {reason}"
            criterion={ofDomain(criterionName(criterion))}
            part={verdict === 'accept' ? 'diterima' : say('tidak diterima')}
            at={formatDate(at, timeZone)}
            reason={<Written>{reason}</Written>}
          />
          {takenBack === null ? null : (
            <Say
              text=". Dibatalkan {at}, alasan: {reason}"
              at={formatDate(takenBack.at, timeZone)}
              reason={<Written>{takenBack.reason}</Written>}
            />
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
          {dataset === 'NONE'
            ? say('Tidak tercatat dalam data sosial')
            : say('Tercatat dalam {dataset}', { dataset })}
          {decile === null ? '' : say(', desil {decile}', { decile })}{' '}
          <Say
            text="({period}), dipadankan {matchedOn} menurut {source}"
            period={period}
            matchedOn={formatDate(matchedOn, timeZone)}
            source={<bdi>{source}</bdi>}
          />
        </li>
      ))}
    </ul>
  );
}

function Evidence({ detail }: PartProps) {
  const kept = detail.evidence.filter(({ state }) => state === 'kept');
  return <EvidenceButtons ids={kept.map(({ evidenceId }) => evidenceId)} />;
}
