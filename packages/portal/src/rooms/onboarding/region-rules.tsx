import type { Settings } from '@payung/contract';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
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
      ? say('satu kartu untuk seluruh daerah')
      : say('{agencies} kartu, satu setiap dinas', { agencies: agencies.length });
  return (
    <ul className={`${panel.panel} ${panel.stack}`}>
      <li>
        <Say
          text="{programmeName}, dikelola {lead}."
          programmeName={<strong>{settings.programmeName}</strong>}
          lead={lead}
        />
      </li>
      <li>
        {say(
          'Usia {minAge} sampai {maxAgeExclusive} tahun pada {firstDayOfCover}, hari pertama perlindungan; dilindungi {months} bulan.',
          {
            minAge: scheme.minAge,
            maxAgeExclusive: scheme.maxAgeExclusive - 1,
            firstDayOfCover: formatDate(scheme.firstDayOfCover, settings.timeZone),
            months: scheme.months,
          },
        )}
      </li>
      <li>
        {say(
          'Menurut {basis} {number} Tahun {year} tentang {title}, berlaku sejak {effectiveFrom}.',
          {
            basis: basisName(legalBasis.kind),
            number: legalBasis.number,
            year: legalBasis.year,
            title: legalBasis.title,
            effectiveFrom: formatDate(legalBasis.effectiveFrom, settings.timeZone),
          },
        )}
      </li>
      <li>
        {say('Kuota {settings} orang, {cards}, menurut {quotaBasis}.', {
          settings: formatNumber(placesOf(settings)),
          cards,
          quotaBasis,
        })}
      </li>
      <li className={styles.done}>
        {say('Kop surat: {letterhead}', { letterhead: settings.letterhead.join(' / ') })}
      </li>
    </ul>
  );
}
