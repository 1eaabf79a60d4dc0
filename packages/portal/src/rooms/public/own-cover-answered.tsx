import type { OwnCoverAnswer } from '@payung/contract';
import type { PublicOwnCover } from '@payung/domain';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import styles from './public.module.css';

interface OwnCoverAnsweredProps {
  readonly answer: OwnCoverAnswer;
  readonly check: PublicOwnCover;
  readonly onAgain: () => void;
}

/** The answer and what to do with it. Whoever is not found, said another fact or is not covered reads the same. */
export function OwnCoverAnswered({ answer, check, onAgain }: OwnCoverAnsweredProps) {
  const { covered, until } = answer;
  return (
    <div className={room.column}>
      <PageHead
        title={
          covered && until !== null
            ? say('Ya, tercatat terlindungi sampai {until}', { until: formatDate(until, 'UTC') })
            : say('Tidak ditemukan perlindungan dengan kedua data itu')
        }
        tabTitle={say('Hasil pemeriksaan perlindungan')}
      />
      <section
        className={covered ? `${styles.answer} ${styles.yes}` : styles.answer}
        aria-label={say('Yang perlu dilakukan')}
      >
        {covered ? <WhenCovered /> : <WhenNot />}
        <Office check={check} />
      </section>
      <p className={styles.back}>
        <Button onPress={onAgain}>{say('Periksa data lain')}</Button>
      </p>
    </div>
  );
}

function WhenCovered() {
  return (
    <>
      <p>
        {say(
          'Perlindungan meliputi jaminan kecelakaan kerja (JKK) dan jaminan kematian (JKM) BPJS Ketenagakerjaan.',
        )}
      </p>
      <p>
        {say(
          'Bila terjadi kecelakaan kerja atau kematian, keluarga melapor ke kantor desa atau kelurahan, atau ke kantor di bawah ini. Simpan kartu peserta di rumah dan beri tahu keluarga.',
        )}
      </p>
    </>
  );
}

function WhenNot() {
  return (
    <>
      <p>
        {say(
          'Periksa penulisan NIK dan data kedua, lalu coba lagi. Hasil ini juga muncul bila iuran belum dibayar atau perlindungan sudah berakhir.',
        )}
      </p>
      <p>
        {say(
          'Bila Anda bekerja tanpa upah tetap dan belum diusulkan, tanyakan ke kantor desa atau kelurahan, atau ke kantor di bawah ini. Bawa KTP-el dan kartu keluarga.',
        )}
      </p>
    </>
  );
}

function Office({ check: { office } }: Pick<OwnCoverAnsweredProps, 'check'>) {
  return (
    <address className={styles.office}>
      <strong>{office.name}</strong>
      <br />
      {office.address}
      {office.contact === '' ? null : (
        <>
          <br />
          {office.contact}
        </>
      )}
    </address>
  );
}
