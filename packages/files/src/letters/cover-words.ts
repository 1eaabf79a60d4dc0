import { dayInWords, monthInWords } from '../papers/paper-text.ts';
import type { LetterCover } from './letter-lines.ts';

/** What a letter says about cover: one line to be seen at once, and what it means. */
export interface CoverWords {
  readonly headline: string;
  readonly meaning: readonly string[];
}

const claimHelp =
  'Bila terjadi kecelakaan kerja atau kematian, keluarga segera melapor ke kantor desa/kelurahan. Petugas membantu mengurus tanpa biaya. BPJS Ketenagakerjaan yang memutuskan dan membayar santunan.';

/**
 * Cover in words for a worker and the family. Unpaid months are a risk and never called protection (domain-rules 2.12):
 * "menunggak – RISIKO, belum tentu dijamin".
 */
export function coverWords(cover: LetterCover): CoverWords {
  switch (cover.state) {
    case 'none':
      return {
        headline: 'BELUM TERLINDUNGI: iuran belum dibayar',
        meaning: [
          'Saudara sudah diusulkan, tetapi iuran belum dibayar. Selama iuran belum dibayar, kecelakaan kerja dan kematian belum dijamin.',
        ],
      };
    case 'active':
      return {
        headline: `AKTIF sampai dengan ${monthInWords(cover.paidThrough)}`,
        meaning: [
          `Perlindungan berlaku sejak ${dayInWords(cover.startsOn)}. Iuran sudah dibayar sampai dengan bulan ${monthInWords(cover.paidThrough)}.`,
          claimHelp,
        ],
      };
    case 'grace': {
      const ends =
        cover.endsOn === null
          ? ''
          : ` Bila iuran tidak dibayar, kepesertaan berakhir pada ${dayInWords(cover.endsOn)}.`;
      return {
        headline: 'menunggak – RISIKO, belum tentu dijamin',
        meaning: [
          `Iuran dibayar sampai dengan bulan ${monthInWords(cover.paidThrough)}; ${cover.monthsUnpaid} bulan belum dibayar.${ends}`,
          'Selama menunggak, santunan belum tentu dibayar. Pembayaran iuran adalah urusan pemerintah daerah; Saudara tidak perlu membayar apa pun.',
          'Bila terjadi kecelakaan kerja atau kematian, tetap segera lapor ke kantor desa/kelurahan.',
        ],
      };
    }
    case 'ended':
      return {
        headline: `BERAKHIR sejak ${dayInWords(cover.since)}`,
        meaning: [endWords(cover.why)],
      };
  }
}

function endWords(why: Extract<LetterCover, { state: 'ended' }>['why']): string {
  switch (why) {
    case 'died':
      return 'Pemerintah daerah turut berduka cita. Keluarga diminta menghubungi kantor desa/kelurahan mengenai hak atas santunan; petugas membantu mengurus tanpa biaya. Hak mengajukan klaim berlaku 5 tahun. BPJS Ketenagakerjaan yang memutuskan dan membayar.';
    case 'unpaid':
      return 'Iuran tidak dibayar lebih dari batas waktu, sehingga kepesertaan berakhir. Kecelakaan kerja dan kematian sejak tanggal itu tidak dijamin oleh program ini. Tanyakan kepada petugas apakah Saudara dapat diusulkan kembali.';
    case 'other':
      return 'Iuran tidak lagi dibayar oleh pemerintah daerah. Kecelakaan kerja dan kematian sejak tanggal itu tidak dijamin oleh program ini. Saudara dapat meneruskan kepesertaan secara mandiri, atau bertanya kepada petugas.';
  }
}
