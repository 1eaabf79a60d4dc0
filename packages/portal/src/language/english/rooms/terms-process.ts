import type { Catalogue } from '../../catalogue.ts';

export const termsProcess: Catalogue = {
  OPD: 'OPD',
  'Organisasi Perangkat Daerah, yaitu dinas, badan, atau kantor. Setiap OPD mengusulkan pekerja dari bidangnya; satu OPD memimpin program.':
    'An agency of the region. Each proposes workers of its field; one of them leads the programme.',
  'UU 23/2014 tentang pemerintahan daerah': 'UU 23/2014 on regional government',
  'Peraturan tempat sebuah aturan berpijak: Perda, Perwal atau Perbup, dan SK. Setiap aturan di portal menyebut dasar hukum dan tanggal mulai berlakunya.':
    'The regulation on which a rule stands: Perda, Perwal or Perbup, and SK. Each rule in the portal names its legal basis and the day from which it holds.',
  'Lihat halaman Peraturan': 'See the page of regulations',
  'Permintaan satu dinas agar satu orang dilindungi dalam satu tahun program. Orang yang sama hanya dapat memegang satu tempat, siapa pun yang mengusulkan lebih dulu.':
    "One agency's request that one person be covered in one programme year. The same person can hold one place only, whoever proposed first.",
  'Orang yang sama diusulkan dua kali, oleh dinas yang sama atau dinas lain. Hanya satu usulan yang memakai kuota. Bila datanya mirip tetapi tidak sama, manusia yang memutuskan.':
    'The same person proposed twice, by one agency or by two. Only one proposal uses quota. Where data are alike but not the same, people decide.',
  'Satu NIK, satu perlindungan bersubsidi': 'One NIK, one subsidised cover',
  'Verifikasi dan validasi': 'Verification and validation',
  'Verifikasi dilakukan di desa/kelurahan: apakah orangnya ada, tinggal di sana, dan bekerja. Validasi dilakukan di kecamatan: apakah hasil verifikasi lengkap dan benar.':
    'Verification is done in the village: is the person there, living there, and at work. Validation is done in the district: is the result of verification complete and right.',
  'Petunjuk pelaksanaan program di daerah': "The region's instructions for the programme",
  'Daftar dikirim ke cabang BPJS atau Dukcapil sebelum SK ditetapkan, supaya orang yang pasti ditolak tidak masuk SK.':
    'A list sent to the BPJS branch or the civil registry before the decision letter, so that those who would surely be refused do not stand in it.',
  'Surat keputusan kepala daerah yang menetapkan nama-nama yang dilindungi. Setelah ditandatangani daftarnya beku; perubahan memerlukan SK perubahan.':
    'The decision of the head of the region that fixes the names of those covered. Once signed its list is frozen; a change takes an amending decision.',
  'UU 30/2014 tentang administrasi pemerintahan': 'UU 30/2014 on government administration',
  'Orang lain mengambil tempat peserta yang meninggal, pindah, atau keluar, untuk bulan yang tersisa, dengan SK perubahan.':
    'Somebody takes the place of a participant who died, moved or left, for the months that remain, by an amending decision.',
  'Aturan penggantian di tengah tahun': 'The rule on replacing in mid-year',
  'Tempat pencatatan kelompok peserta di cabang BPJS Ketenagakerjaan, dengan kode jenis: SG dari pemerintah, SD dari APBDes, SA desa dari APBD, SL desa dari dana lain, SC perusahaan, SB bank.':
    'Where the BPJS branch records a group of participants, with a code of its kind: SG government, SD APBDes, SA village from APBD, SL village from other money, SC companies, SB banks.',
  'Perjanjian Kerja Sama antara pemerintah daerah dan BPJS Ketenagakerjaan. Memuat antara lain tanggal mulai, cara membayar, dan pengembalian iuran.':
    'The cooperation agreement between the region and BPJS Ketenagakerjaan. It holds the first day, how to pay and how to refund, among others.',
  'SPTJM dan BAST': 'SPTJM and BAST',
  'Surat pernyataan tanggung jawab mutlak pengusul, dan berita acara serah terima kartu.':
    "The proposer's statement of full responsibility, and the record of handing over cards.",
  'Apakah keduanya wajib dalam program ini': 'Whether both are required in this programme',
  Rekonsiliasi: 'Reconciliation',
  'Mencocokkan daftar daerah dengan daftar BPJS Ketenagakerjaan: siapa yang diterima, siapa yang ditolak, dan apa yang dibayar.':
    "Comparing the region's list with that of BPJS Ketenagakerjaan: who was accepted, who was refused, and what was paid.",
  'Kebiasaan monitoring dan evaluasi bulanan': 'The habit of monthly monitoring',
  'Pengendali dan prosesor data': 'Data controller and processor',
  'Pengendali menentukan untuk apa data pribadi dipakai: pemerintah daerah. Prosesor mengolahnya atas perintah pengendali: penyelenggara Payung.':
    'The controller decides what personal data are used for: the region. The processor handles them on its orders: the operator of Payung.',
  'UU 27/2022 tentang Pelindungan Data Pribadi': 'UU 27/2022 on the protection of personal data',
  'Pembagian peran ini adalah tafsiran kami': 'This division of roles is our reading',
  'Data pribadi terbuka, hilang, atau berubah tanpa hak. Orang yang terkena dan lembaga pengawas diberi tahu secara tertulis paling lambat 3 × 24 jam.':
    'Personal data opened, lost or changed without right. Those concerned and the authority are told in writing within 3 × 24 hours.',
  'UU 27/2022 pasal 46': 'UU 27/2022 article 46',
};
