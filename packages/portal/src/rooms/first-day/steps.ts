import type { LinkProps } from '@tanstack/react-router';
import { say } from '../../language/say.ts';

/** One piece of a real day: what somebody does, why it matters, where, and by which answer of the service it is done. */
export interface Step {
  readonly what: string;
  readonly why: string;
  readonly to: NonNullable<LinkProps['to']>;
  /** of `POST /v1/imports` and the like: method and path, as `followAnswers` tells them */
  readonly isDone: RegExp;
}

export const steps = {
  upload: {
    what: say('Unggah satu daftar pekerja contoh'),
    why: say('Templatnya dapat diunduh di halaman itu. Hasil setiap baris langsung terlihat.'),
    to: '/unggah',
    isDone: /^POST \/v1\/imports$/,
  },
  repair: {
    what: say('Perbaiki baris yang salah'),
    why: say(
      'Buka daftar Anda, lalu perbaiki semua yang serupa sekaligus, tanpa kembali ke Excel.',
    ),
    to: '/daftar',
    isDone: /^POST \/v1\/imports\/[^/]+\/corrections$/,
  },
  propose: {
    what: say('Usulkan seorang pekerja'),
    why: say('Untuk yang tidak ada dalam daftar: hasilnya terlihat seketika.'),
    to: '/usulkan',
    isDone: /^POST \/v1\/nominations$/,
  },
  decide: {
    what: say('Putuskan satu pasangan yang mungkin ganda'),
    why: say('Bandingkan keduanya, lalu pilih. Keputusan dapat diurungkan dengan tombol u.'),
    to: '/ganda',
    isDone: /^POST \/v1\/(case-decisions|cases\/[^/]+\/(decide|ask))$/,
  },
  person: {
    what: say('Buka halaman satu orang'),
    why: say('Di sana tertulis langkah berikutnya, riwayat, dan bulan yang terlindungi.'),
    to: '/calon',
    isDone: /^GET \/v1\/persons\/[^/]+$/,
  },
  rules: {
    what: say('Baca aturan yang berlaku'),
    why: say('Siapa yang boleh dilindungi ditentukan di sini, dengan dasar hukumnya.'),
    to: '/peraturan',
    isDone: /^GET \/v1\/(regulations|rules)\b/,
  },
  invite: {
    what: say('Undang satu pengguna contoh'),
    why: say('Setiap orang masuk dengan akunnya sendiri dan melihat bagiannya saja.'),
    to: '/pengaturan/undang',
    isDone: /^POST \/v1\/users$/,
  },
  draft: {
    what: say('Susun satu konsep SK'),
    why: say('Pilih yang sudah lolos pemeriksaan; daftarnya baru beku setelah dikirim.'),
    to: '/penetapan/baru',
    isDone: /^POST \/v1\/determinations$/,
  },
  open: {
    what: say('Buka satu SK dan periksa daftarnya'),
    why: say('Setiap nama membawa alasan mengapa ia boleh ditetapkan.'),
    to: '/penetapan',
    isDone: /^GET \/v1\/determinations\/[^/]+/,
  },
  sign: {
    what: say('Catat tanda tangan, atau kembalikan konsepnya'),
    why: say('Setelah ditandatangani, nama di dalamnya hanya berubah lewat SK perubahan.'),
    to: '/penetapan',
    isDone: /^POST \/v1\/determinations\/[^/]+\/(sign|return)$/,
  },
  answer: {
    what: say('Jawab pemeriksaan satu orang'),
    why: say('Pastikan orangnya, tempat tinggalnya, dan pekerjaannya, lalu simpan jawabannya.'),
    to: '/verifikasi',
    isDone: /^POST \/v1\/verification\/(answers|sheets\/[^/]+\/answer)$/,
  },
  criteria: {
    what: say('Lihat siapa yang memenuhi syarat'),
    why: say('Setiap syarat dijelaskan baris demi baris, dengan yang masih kurang.'),
    to: '/syarat',
    isDone: /^GET \/v1\/eligibility\b/,
  },
  lacking: {
    what: say('Lihat isian yang masih kurang'),
    why: say('Yang kurang hari ini menahan SK bulan depan.'),
    to: '/isian-kurang',
    isDone: /^GET \/v1\/verification\/lacking\b/,
  },
  paper: {
    what: say('Buat lembar untuk dibawa ke lapangan'),
    why: say('Dicetak, diisi di rumah warga, lalu dimasukkan menurut nomor baris.'),
    to: '/verifikasi/lembar',
    isDone: /^POST \/v1\/verification\/papers$/,
  },
  lend: {
    what: say('Bawa satu daftar ke lapangan'),
    why: say('Daftarnya terkunci di ponsel Anda dan dapat dijawab tanpa sinyal.'),
    to: '/lapangan',
    isDone: /^POST \/v1\/packs$/,
  },
  statement: {
    what: say('Catat siapa yang sungguh bekerja'),
    why: say('Pernyataan dengan bukti ini yang diperiksa BPJS saat klaim.'),
    to: '/syarat',
    isDone: /^(POST \/v1\/(statements|facts)|PUT \/v1\/nominations\/[^/]+\/facts)$/,
  },
  ceilings: {
    what: say('Periksa sumber dana dan pagunya'),
    why: say('Tagihan hanya dapat dibuat selama pagunya cukup.'),
    to: '/program/dana',
    isDone: /^GET \/v1\/funding-sources\b/,
  },
  bill: {
    what: say('Buat satu tagihan'),
    why: say('Jumlahnya dihitung dari orang dan bulan; pengecualiannya disebut satu per satu.'),
    to: '/tagihan/baru',
    isDone: /^POST \/v1\/bills$/,
  },
  pay: {
    what: say('Catat kode iuran atau surat pencairannya'),
    why: say('Baru dengan SP2D dan bukti bayar sebuah bulan terhitung terlindungi.'),
    to: '/tagihan',
    isDone: /^POST \/v1\/bills\/[^/]+\/(?!cancel|releases|scans)[a-z0-9-]+$/,
  },
  arrears: {
    what: say('Lihat yang menunggak'),
    why: say('Lebih dari tiga bulan tanpa iuran mengakhiri kepesertaan.'),
    to: '/tunggakan',
    isDone: /^GET \/v1\/cover-alerts\b/,
  },
  counts: {
    what: say('Lihat angka hari ini'),
    why: say('Setiap angka menyebut tanggal dan sumber pembaginya.'),
    to: '/angka',
    isDone: /^GET \/v1\/figures\/\w+/,
  },
  plan: {
    what: say('Lihat rencana kuota dan pagu'),
    why: say('Di sana terlihat siapa mendapat berapa tempat, dan dengan rumus apa.'),
    to: '/rencana-kuota',
    isDone: /^GET \/v1\/quota-plans\b/,
  },
  early: {
    what: say('Lihat daftar yang menunggu dicek awal'),
    why: say('Yang pasti ditolak ditemukan sebelum SK, bukan sesudahnya.'),
    to: '/cek-awal',
    isDone: /^GET \/v1\/pre-checks\b/,
  },
  exchange: {
    what: say('Lihat berkas pendaftaran'),
    why: say('Hasilnya dibawa kembali sebagai berkas: nomor kartu, atau alasan ditolak.'),
    to: '/berkas-bpjs',
    isDone: /^GET \/v1\/exchanges\b/,
  },
  claims: {
    what: say('Lihat keluarga yang menunggu'),
    why: say('Setiap klaim membawa batas waktunya; yang lewat ada di atas.'),
    to: '/klaim',
    isDone: /^GET \/v1\/claims\b/,
  },
  estimate: {
    what: say('Hitung perkiraan santunan'),
    why: say('Setiap langkah hitungan menyebut pasalnya, juga tanpa nama siapa pun.'),
    to: '/klaim/perkiraan',
    isDone: /^POST \/v1\/benefit-estimates$/,
  },
  cards: {
    what: say('Lihat kartu yang belum diserahkan'),
    why: say('Keluarga yang tidak tahu dirinya terlindungi tidak akan mengajukan klaim.'),
    to: '/kartu',
    isDone: /^GET \/v1\/card-hand-overs\b/,
  },
  journal: {
    what: say('Baca siapa melakukan apa'),
    why: say('Membacanya pun tercatat.'),
    to: '/jejak',
    isDone: /^GET \/v1\/journal$/,
  },
  whole: {
    what: say('Periksa bahwa jejaknya utuh'),
    why: say('Satu catatan yang diubah atau hilang akan terlihat.'),
    to: '/jejak/pemeriksaan',
    isDone: /^GET \/v1\/journal\/verification$/,
  },
  state: {
    what: say('Lihat keadaan pada satu hari yang lalu'),
    why: say('Dihitung dari jejaknya, bukan dari data hari ini.'),
    to: '/jejak/keadaan',
    isDone: /^GET \/v1\/journal\/state$/,
  },
  audit: {
    what: say('Uji pembayaran terhadap SK'),
    why: say('Yang dibayar tanpa SK, dan sebaliknya, muncul dengan rupiahnya.'),
    to: '/uji-bayar',
    isDone: /^POST \/v1\/audit-checks$/,
  },
  regionOpened: {
    what: say('Buka satu daerah dan lihat sampai di mana ia'),
    why: say(
      'Setiap tahap menyebut surat yang masih ditunggu. Data orang tidak terlihat dari sini.',
    ),
    to: '/pusat',
    isDone: /^GET \/central\/v1\/regions\/[^/]+$/,
  },
  overview: {
    what: say('Lihat apakah layanannya sehat'),
    why: say('Yang perlu ditindak ada di atas, dengan daerah yang terkena.'),
    to: '/pusat/kesehatan',
    isDone: /^GET \/central\/v1\/overview$/,
  },
  usage: {
    what: say('Lihat pemakaian bulan ini'),
    why: say('Biaya setiap daerah dihitung dari pemakaiannya sendiri.'),
    to: '/pusat/pemakaian',
    isDone: /^GET \/central\/v1\/usage$/,
  },
  glass: {
    what: say('Lihat siapa yang pernah melihat ke dalam daerah'),
    why: say('Akses darurat memerlukan alasan, orang kedua, dan berakhir sendiri.'),
    to: '/pusat/akses',
    isDone: /^GET \/central\/v1\/break-glass$/,
  },
  acrossRegions: {
    what: say('Lihat orang yang dilindungi dua daerah'),
    why: say('Ditemukan tanpa nama dan tanpa NIK keluar dari daerahnya.'),
    to: '/pusat/ganda',
    isDone: /^GET \/central\/v1\/cross-cases$/,
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepId = keyof typeof steps;
