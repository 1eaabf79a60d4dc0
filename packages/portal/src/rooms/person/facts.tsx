import type { PersonDetail } from '@payung/contract';
import { say } from '../../language/say.ts';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Term } from '../../terms/term.tsx';
import { fieldWords } from '../../words/lacking.ts';
import styles from './person.module.css';

const unknown = say('Belum diisi');

/** What is kept of a person. The full NIK is not among it: seeing that is an act of its own. */
export function Facts({ person }: { readonly person: PersonDetail }) {
  const place = [
    person.address,
    person.rt === null ? null : say('RT {rt}', { rt: person.rt }),
    person.rw === null ? null : say('RW {rw}', { rw: person.rw }),
  ].filter((part) => part !== null);
  return (
    <section className={panel.stack} aria-labelledby="data-diri">
      <h2 id="data-diri">{say('Data diri')}</h2>
      {person.lacking.length === 0 ? null : (
        <Notice tone="attention" title={say('Belum lengkap untuk BPJS Ketenagakerjaan')}>
          {say('Belum ada {field}. Usulan tetap berlaku; data ini dapat menyusul.', {
            field: fieldWords(person.lacking),
          })}
        </Notice>
      )}
      <dl className={`${styles.facts} ${panel.panel}`}>
        <dt>
          <Term of="nik">{say('NIK')}</Term>
        </dt>
        <dd className={panel.numbers}>
          <NikEnding ending={person.nationalIdEnding} />
        </dd>
        <dt>{say('Usia')}</dt>
        <dd>{say('{age} tahun', { age: person.age })}</dd>
        <dt>{say('Jenis kelamin')}</dt>
        <dd>{person.sex === 'MALE' ? say('Laki-laki') : say('Perempuan')}</dd>
        <dt>{say('Tempat lahir')}</dt>
        <dd dir="auto">{person.birthPlace ?? unknown}</dd>
        <dt>{say('Pekerjaan')}</dt>
        <dd>{person.occupationName}</dd>
        <dt>{say('Desa/kelurahan')}</dt>
        <dd>{person.villageName ?? unknown}</dd>
        <dt>{say('Kecamatan')}</dt>
        <dd>{person.districtName ?? unknown}</dd>
        <dt>{say('Alamat')}</dt>
        <dd dir="auto">{place.length === 0 ? unknown : place.join(', ')}</dd>
      </dl>
    </section>
  );
}
