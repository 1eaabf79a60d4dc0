import type { RegulationList } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { useRegion } from '../../use-region.ts';
import { regulationName, standingMarks, standingOn } from '../../words/regulations.ts';
import styles from './regulations.module.css';

/** The rules in the order of their days, the newest first. */
export function Versions({ list }: { readonly list: RegulationList }) {
  const { timeZone } = useRegion();
  const day = today(timeZone, serviceNow());
  const names = new Map(list.regulations.map((one) => [one.id, regulationName(one)]));
  return (
    <section className={panel.stack} aria-labelledby="garis-waktu">
      <h2 id="garis-waktu">{say('Aturan menurut waktu')}</h2>
      <ol className={styles.timeline}>
        {[...list.versions].reverse().map((version) => {
          const standing = version.isInForce
            ? 'now'
            : standingOn(day, version.effectiveFrom, version.effectiveTo);
          return (
            <li
              key={version.id}
              className={`${styles.version} ${version.isInForce ? styles.inForce : ''}`}
            >
              <div>
                <Link to="/peraturan/versi/$id" params={{ id: version.id }}>
                  {names.get(version.regulation) ?? version.regulation}
                </Link>
                <p className={panel.meta}>
                  {say('{span} · {occupations} jenis pekerjaan · umur {ages}', {
                    span: spanWords(version.effectiveFrom, version.effectiveTo),
                    occupations: formatNumber(version.occupations),
                    ages: agesWords(version.minAge, version.maxAgeExclusive),
                  })}
                </p>
              </div>
              <Chip mark={standingMarks[standing]} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** `18 sampai sebelum 65 tahun` */
export function agesWords(least: number, under: number): string {
  return say('{least} sampai sebelum {under} tahun', { least, under });
}

/** `1 Januari 2026 sampai 31 Desember 2026` */
export function spanWords(from: string, to: string | null): string {
  const first = formatDate(from, 'UTC');
  return to === null
    ? say('Mulai {first}', { first })
    : say('{first} sampai {to}', { first, to: formatDate(to, 'UTC') });
}
