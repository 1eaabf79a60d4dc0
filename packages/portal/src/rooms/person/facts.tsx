import type { PersonDetail } from '@payung/contract';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { fieldWords } from '../../words/lacking.ts';
import styles from './person.module.css';

const unknown = 'Belum diisi';

/** What is kept of a person. The full NIK is not among it: seeing that is an act of its own. */
export function Facts({ person }: { readonly person: PersonDetail }) {
  const place = [
    person.address,
    person.rt === null ? null : `RT ${person.rt}`,
    person.rw === null ? null : `RW ${person.rw}`,
  ].filter((part) => part !== null);
  return (
    <section className={panel.stack} aria-labelledby="data-diri">
      <h2 id="data-diri">Data diri</h2>
      {person.lacking.length === 0 ? null : (
        <Notice tone="attention" title="Belum lengkap untuk BPJS Ketenagakerjaan">
          Belum ada {fieldWords(person.lacking)}. Usulan tetap berlaku; data ini dapat menyusul.
        </Notice>
      )}
      <dl className={`${styles.facts} ${panel.panel}`}>
        <dt>NIK</dt>
        <dd className={panel.numbers}>{person.nationalIdMasked}</dd>
        <dt>Usia</dt>
        <dd>{person.age} tahun</dd>
        <dt>Jenis kelamin</dt>
        <dd>{person.sex === 'MALE' ? 'Laki-laki' : 'Perempuan'}</dd>
        <dt>Tempat lahir</dt>
        <dd dir="auto">{person.birthPlace ?? unknown}</dd>
        <dt>Pekerjaan</dt>
        <dd>{person.occupationName}</dd>
        <dt>Desa/kelurahan</dt>
        <dd>{person.villageName ?? unknown}</dd>
        <dt>Kecamatan</dt>
        <dd>{person.districtName ?? unknown}</dd>
        <dt>Alamat</dt>
        <dd dir="auto">{place.length === 0 ? unknown : place.join(', ')}</dd>
      </dl>
    </section>
  );
}
