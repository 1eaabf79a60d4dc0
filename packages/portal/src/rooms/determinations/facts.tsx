import type { DeterminationView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cohortQuery } from '../../api/cohorts.ts';
import { formatDate, formatMoment, formatMonth, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames, useRegion } from '../../use-region.ts';
import { isPriority, officeWords, priorityName } from '../../words/determinations.ts';
import styles from './determinations.module.css';

/** What stands on the decision, and what happened to it so far. */
export function Facts({ decision }: { readonly decision: DeterminationView }) {
  const { timeZone } = useRegion();
  const { agencyName, occupationName } = useNames();
  const { maySeeCohorts } = rightsOf(useMe());
  const { signatory, signed, frozen, sent, elsewhere, effect } = decision;
  const priority = decision.priority.filter(isPriority);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(maySeeCohorts
      ? [
          [
            say('Kelompok perlindungan'),
            <CohortName key="kelompok" id={decision.cohort} />,
          ] as const,
        ]
      : []),
    [say('Dasar hukum'), decision.legalBasis ?? say('Belum diisi')],
    ...list(say('Dinas pengusul'), decision.agencies.map(agencyName)),
    ...list(say('Pekerjaan'), decision.occupations.map(occupationName)),
    ...list(say('Urutan'), priority.map(priorityName)),
    ...(frozen ? [[say('Daftar dikunci'), formatMoment(frozen.at, timeZone)] as const] : []),
    ...(signatory
      ? [[say('Penanda tangan'), `${signatory.name}, ${officeWords(signatory)}`] as const]
      : []),
    ...(sent
      ? [[say('Dikirim untuk ditandatangani'), formatMoment(sent.at, timeZone)] as const]
      : []),
    ...(signed
      ? [
          [
            say('Ditandatangani'),
            say('Nomor {number}, {date}', {
              number: signed.number,
              date: formatDate(signed.date, timeZone),
            }),
          ] as const,
        ]
      : []),
    ...(effect.finishedAt
      ? [
          [
            say('Berlaku untuk'),
            say('{determined} orang sejak {finishedAt}', {
              determined: formatNumber(effect.determined),
              finishedAt: formatMoment(effect.finishedAt, timeZone),
            }),
          ] as const,
        ]
      : []),
    ...(elsewhere ? [[say('Ditanyakan ke daerah lain'), elsewhereWords(elsewhere)] as const] : []),
  ];
  return (
    <dl className={`${panel.panel} ${styles.facts}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function list(name: string, words: readonly string[]): (readonly [string, string])[] {
  return words.length === 0 ? [] : [[name, words.join(', ')]];
}

function elsewhereWords({ answer, found }: NonNullable<DeterminationView['elsewhere']>): string {
  if (answer === 'not-agreed') return say('Belum ada perjanjian dengan daerah lain');
  return found === 0
    ? say('Tidak ada yang dilindungi daerah lain')
    : say('{found} orang mungkin sudah dilindungi daerah lain', { found: formatNumber(found) });
}

function CohortName({ id }: { readonly id: string }) {
  const { data } = useQuery(cohortQuery(id));
  if (data === undefined) return <>–</>;
  return (
    <Say
      text="{name}, {months} bulan sejak {firstMonth}"
      name={
        <Link to="/program/kelompok/$id" params={{ id }}>
          {data.name}
        </Link>
      }
      months={formatNumber(data.months)}
      firstMonth={formatMonth(data.firstMonth)}
    />
  );
}
