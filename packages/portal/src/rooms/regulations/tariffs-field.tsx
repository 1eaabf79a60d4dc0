import type { Tariff } from '@payung/domain';
import { useState } from 'react';
import { formatMonth, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
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
    <Fieldset title={say('Tarif iuran')}>
      <p className={panel.quiet}>
        {say(
          'Tanpa tarif daerah, iuran memakai tarif nasional untuk setiap sumber dana dan bulan.',
        )}
      </p>
      {error === undefined ? null : <p className={styles.error}>{error}</p>}
      <section id={ruleControls.tariffs} tabIndex={-1} aria-label={say('Daftar tarif iuran')}>
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
                  <Say
                    text="Ubah<hidden> tarif mulai {from}</hidden>"
                    hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
                    from={formatMonth(one.from)}
                  />
                </Button>
                <Button
                  look="quiet"
                  onPress={() => onChange(tariffs.filter(({ id }) => id !== one.id))}
                >
                  <Say
                    text="Keluarkan<hidden> tarif mulai {from}</hidden>"
                    hidden={(inside) => <span className={panel.hidden}>{inside}</span>}
                    from={formatMonth(one.from)}
                  />
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Button onPress={() => setOpen('new')}>{say('Tambah tarif iuran')}</Button>
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
  const until = to === null ? '' : say(' sampai {to}', { to: formatMonth(to) });
  const parts = say('JKK {workAccident}, JKM {death}', {
    workAccident: formatRupiah(workAccident),
    death: formatRupiah(death),
  });
  return say('{workAccident} ({parts}) mulai {from}{until}', {
    workAccident: formatRupiah(workAccident + death),
    parts,
    from: formatMonth(from),
    until,
  });
}

/** Whose it is, and by what right. */
export function holdsWords({ funding, sectors, legalBasis, mark }: Tariff): string {
  const money =
    funding.length === 0 ? say('semua sumber dana') : funding.map(fundingName).join(', ');
  const trades = sectors.length === 0 ? say('semua pekerjaan') : sectors.map(sectorName).join(', ');
  return `${money}; ${trades}; ${legalBasis}${sourceMarkWords[mark]}`;
}
