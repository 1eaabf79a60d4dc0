import { nominationStates } from '@payung/domain';
import { Chip, StateChip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Weight } from '../../pieces/weight.tsx';
import { importStateMarks, type Tone } from '../../words/labels.ts';
import { Section } from './section.tsx';

const notices: Readonly<Record<Tone, string>> = {
  note: 'Daftar sedang diperiksa. Halaman ini boleh ditutup.',
  neutral: 'Kuota nelayan terisi 120 dari 120. Usulan ini menjadi cadangan nomor 8.',
  double: 'Orang ini sudah diusulkan Dinas Perhubungan sejak 3 November 2026.',
  attention: 'Data ini diubah pukul 10.42 WIB. Bandingkan dahulu, isian Anda tetap tersimpan.',
  wrong: 'Layanan belum dapat dihubungi. Pekerjaan Anda tersimpan di perangkat ini.',
  good: '1.204 orang ditetapkan dengan SK 560/211/2026.',
};
const tones: readonly Tone[] = ['note', 'neutral', 'double', 'attention', 'wrong', 'good'];

export function Signs() {
  return (
    <>
      <Section title="Keadaan">
        <div className={panel.row}>
          {nominationStates.map((state) => (
            <StateChip
              key={state}
              state={state}
              waitingNumber={state === 'waitlisted' ? 8 : null}
            />
          ))}
        </div>
        <div className={panel.row}>
          {Object.values(importStateMarks).map((mark) => (
            <Chip key={mark.word} mark={mark} />
          ))}
        </div>
        <p>
          NIK <NikEnding ending="0042" />
        </p>
      </Section>
      <Section title="Pemberitahuan di halaman">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={notices[tone]} />
        ))}
      </Section>
      <Section title="Bukti">
        <Weight bits={7.2} level="Nama sangat mirip" />
        <Weight bits={-4.5} level="Tanggal lahir berbeda" />
        <Weight bits={0} />
      </Section>
      <Section title="Kosong">
        <Empty title="Belum ada usulan dari kelurahan Anda tahun ini.">
          <p>Usulkan satu orang atau unggah daftar.</p>
        </Empty>
        <Empty title="Tidak ada yang menunggu Anda. Terakhir: 14 verifikasi selesai kemarin." />
      </Section>
    </>
  );
}
