import type { ProgrammeYears } from '@payung/contract';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import styles from '../onboarding/onboarding.module.css';
import { CoverRulesDialog } from './cover-rules-dialog.tsx';
import { coverFigures } from './cover-rules-draft.ts';

const listed = (all: readonly number[]) =>
  [...all]
    .sort((a, b) => a - b)
    .map(formatNumber)
    .join(', ');

interface CoverRulesProps {
  readonly years: ProgrammeYears;
  readonly mayChange: boolean;
}

/** What the region settled about months of cover, on which warnings and renewals rest. */
export function CoverRules({ years, mayChange }: CoverRulesProps) {
  const [isOpen, setOpen] = useState(false);
  const { coverRules: rules, coverRulesSet } = years;
  return (
    <section className={panel.stack} aria-labelledby="masa-perlindungan">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="masa-perlindungan">{say('Ketentuan masa perlindungan')}</h2>
        {mayChange ? <Button onPress={() => setOpen(true)}>{say('Ubah ketentuan')}</Button> : null}
      </div>
      {coverRulesSet ? null : (
        <Notice tone="neutral" title={say('Belum terverifikasi')}>
          {say(
            'Angka ini kebiasaan umum. Pastikan ke kantor cabang BPJS Ketenagakerjaan, lalu simpan.',
          )}
        </Notice>
      )}
      <dl className={`${panel.panel} ${styles.facts}`}>
        {coverFigures.map(({ field, asked }) => (
          <Fact key={field} name={asked} value={formatNumber(rules[field])} />
        ))}
        <Fact name={say('Kelompok rutin (bulan)')} value={listed(rules.routineMonths)} />
        <Fact name={say('Kelompok insidentil (bulan)')} value={listed(rules.incidentalMonths)} />
      </dl>
      {isOpen ? <CoverRulesDialog rules={rules} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
