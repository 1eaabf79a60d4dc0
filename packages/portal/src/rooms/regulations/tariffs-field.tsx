import type { Tariff } from '@payung/domain';
import { useState } from 'react';
import { formatMonth, formatRupiah } from '../../format.ts';
import { Button } from '../../pieces/button.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import panel from '../../pieces/panel.module.css';
import { fundingName } from '../../words/cohorts.ts';
import { sectorName, sourceMarkWords } from '../../words/regulations.ts';
import styles from './regulations.module.css';
import { ruleControls } from './rules-text.ts';
import { TariffDialog } from './tariff-dialog.tsx';

interface TariffsFieldProps {
  readonly tariffs: readonly Tariff[];
  readonly error: string | undefined;
  readonly onChange: (tariffs: readonly Tariff[]) => void;
}

/** What a person costs in a month, where the region does not go by what the whole country pays. */
export function TariffsField({ tariffs, error, onChange }: TariffsFieldProps) {
  const [open, setOpen] = useState<Tariff | 'new' | null>(null);
  const keep = (made: Tariff) => {
    const isKnown = tariffs.some(({ id }) => id === made.id);
    onChange(
      isKnown ? tariffs.map((one) => (one.id === made.id ? made : one)) : [...tariffs, made],
    );
    setOpen(null);
  };
  return (
    <Fieldset title="Tarif iuran">
      <p className={panel.quiet}>
        Tanpa tarif daerah, iuran memakai tarif nasional untuk setiap sumber dana dan bulan.
      </p>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <section id={ruleControls.tariffs} tabIndex={-1} aria-label="Daftar tarif iuran">
        <ul className={tariffs.length === 0 ? undefined : styles.plainList}>
          {tariffs.map((one) => (
            <li key={one.id} className={styles.occupation}>
              <span>
                {amountWords(one)}
                <br />
                <span className={panel.meta}>{holdsWords(one)}</span>
              </span>
              <span className={panel.row}>
                <Button look="quiet" onPress={() => setOpen(one)}>
                  Ubah<span className={panel.hidden}> tarif mulai {formatMonth(one.from)}</span>
                </Button>
                <Button
                  look="quiet"
                  onPress={() => onChange(tariffs.filter(({ id }) => id !== one.id))}
                >
                  Keluarkan
                  <span className={panel.hidden}> tarif mulai {formatMonth(one.from)}</span>
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Button onPress={() => setOpen('new')}>Tambah tarif iuran</Button>
      </div>
      {open === null ? null : (
        <TariffDialog
          tariff={open === 'new' ? null : open}
          used={tariffs.map(({ id }) => id)}
          onKeep={keep}
          onClose={() => setOpen(null)}
        />
      )}
    </Fieldset>
  );
}

/** `Rp16.800 (JKK Rp10.000, JKM Rp6.800) mulai Januari 2027` */
export function amountWords({ workAccident, death, from, to }: Tariff): string {
  const until = to === null ? '' : ` sampai ${formatMonth(to)}`;
  const parts = `JKK ${formatRupiah(workAccident)}, JKM ${formatRupiah(death)}`;
  return `${formatRupiah(workAccident + death)} (${parts}) mulai ${formatMonth(from)}${until}`;
}

/** Whose it is, and by what right. */
export function holdsWords({ funding, sectors, legalBasis, mark }: Tariff): string {
  const money = funding.length === 0 ? 'semua sumber dana' : funding.map(fundingName).join(', ');
  const trades = sectors.length === 0 ? 'semua pekerjaan' : sectors.map(sectorName).join(', ');
  return `${money}; ${trades}; ${legalBasis}${sourceMarkWords[mark]}`;
}
