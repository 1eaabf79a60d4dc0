import type { Settings } from '@payung/contract';
import { formatDate, formatNumber } from '../../format.ts';
import panel from '../../pieces/panel.module.css';
import styles from './onboarding.module.css';
import { basisName } from './programme-draft.ts';
import { placesOf } from './quota-draft.ts';

/** The rules as sentences, as everybody in the region will be judged by them. */
export function RegionRules({ settings }: { readonly settings: Settings }) {
  const { scheme, agencies, quotaBy, quotaBasis } = settings;
  const { legalBasis } = scheme;
  const lead = agencies.find(({ isLead }) => isLead)?.name ?? '';
  const cards =
    quotaBy === 'region'
      ? 'satu kartu untuk seluruh daerah'
      : `${agencies.length} kartu, satu setiap dinas`;
  return (
    <ul className={`${panel.panel} ${panel.stack}`}>
      <li>
        <strong>{settings.programmeName}</strong>, dikelola {lead}.
      </li>
      <li>
        Usia {scheme.minAge} sampai {scheme.maxAgeExclusive - 1} tahun pada{' '}
        {formatDate(scheme.firstDayOfCover, settings.timeZone)}, hari pertama perlindungan;
        dilindungi {scheme.months} bulan.
      </li>
      <li>
        Menurut {basisName(legalBasis.kind)} {legalBasis.number} Tahun {legalBasis.year} tentang{' '}
        {legalBasis.title}, berlaku sejak {formatDate(legalBasis.effectiveFrom, settings.timeZone)}.
      </li>
      <li>
        Kuota {formatNumber(placesOf(settings))} orang, {cards}, menurut {quotaBasis}.
      </li>
      <li className={styles.done}>Kop surat: {settings.letterhead.join(' / ')}</li>
    </ul>
  );
}
