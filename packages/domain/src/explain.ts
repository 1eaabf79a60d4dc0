import { explainFault } from './explain-fault.ts';
import type { AgencyId, OccupationCode, VillageCode } from './identifiers.ts';
import type { Reason } from './judgement.ts';
import { enumerate, fieldHeading, fieldLabel, formatDate } from './text-id.ts';

/** Names that a region gives to its codes; a code without a name is best answered by itself. */
export interface NamesOf {
  agencyName(id: AgencyId): string;
  villageName(code: VillageCode): string;
  occupationName(code: OccupationCode): string;
}

/** What happened, and what to do now: one sentence each, in formal Indonesian. */
export interface Explanation {
  readonly reason: string;
  readonly remedy: string;
}

type Of<C extends Reason['code']> = Extract<Reason, { code: C }>;

const checkCard = 'Periksa kembali pada KTP-el.';
const nothingToDo = 'Tidak ada yang perlu dilakukan sekarang.';

/**
 * A reason in formal Indonesian for report files and portal. Holds no personal data beyond what the reason
 * holds: ages and the date of eligibility, never a NIK or a name of a person.
 */
export function explain(reason: Reason, names: NamesOf): Explanation {
  switch (reason.code) {
    case 'missing':
      return explainMissing(reason);
    case 'unreadable':
      return explainFault(reason.field, reason.fault);
    case 'nik-length':
    case 'nik-characters':
    case 'nik-impossible-date':
    case 'nik-serial-zero':
    case 'nik-unknown-province':
      return explainNik(reason);
    case 'name-without-letters':
      return { reason: 'Nama tidak berisi huruf.', remedy: 'Isi nama lengkap sesuai KTP-el.' };
    case 'occupation-unknown':
    case 'occupation-of-other-agency':
      return explainOccupation(reason, names);
    case 'birth-date-in-future':
    case 'under-age':
    case 'over-age':
    case 'age-depends-on-date':
      return explainAge(reason);
    case 'duplicate-of':
    case 'nik-held-by-other-person':
      return explainHolder(reason, names);
    case 'village-unclear':
    case 'village-corrected':
      return explainVillage(reason, names);
    case 'quota-full':
      return {
        reason: `Kuota telah terisi; usulan ini menjadi cadangan nomor ${reason.waitingNumber}.`,
        remedy: 'Tunggu sampai ada tempat; cadangan dipanggil menurut nomor urut.',
      };
    default:
      return explainWarning(reason);
  }
}

function explainMissing({ field }: Of<'missing'>): Explanation {
  const remedies = {
    nationalId: 'Isi 16 angka NIK sesuai KTP-el.',
    name: 'Isi nama lengkap sesuai KTP-el.',
    occupation: 'Isi pekerjaan menurut daftar pekerjaan daerah.',
  };
  return { reason: `${fieldHeading(field)} belum diisi.`, remedy: remedies[field] };
}

function explainNik(
  reason: Of<
    | 'nik-length'
    | 'nik-characters'
    | 'nik-impossible-date'
    | 'nik-serial-zero'
    | 'nik-unknown-province'
  >,
): Explanation {
  switch (reason.code) {
    case 'nik-length':
      return { reason: `NIK berisi ${reason.digits} angka, seharusnya 16.`, remedy: checkCard };
    case 'nik-characters':
      return { reason: 'NIK memuat huruf atau tanda selain angka.', remedy: checkCard };
    case 'nik-impossible-date':
      return {
        reason: 'Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada.',
        remedy: checkCard,
      };
    case 'nik-serial-zero':
      return { reason: 'Empat angka terakhir NIK adalah 0000.', remedy: checkCard };
    case 'nik-unknown-province':
      return { reason: 'Dua angka pertama NIK bukan kode provinsi.', remedy: checkCard };
  }
}

function explainOccupation(
  reason: Of<'occupation-unknown' | 'occupation-of-other-agency'>,
  names: NamesOf,
): Explanation {
  if (reason.code === 'occupation-of-other-agency') {
    const agencies = enumerate(reason.agencies.map(names.agencyName), 'atau');
    return {
      reason: `Pekerjaan ${names.occupationName(reason.occupation)} diusulkan oleh ${agencies}.`,
      remedy: `Serahkan baris ini kepada ${agencies}, atau perbaiki pekerjaannya.`,
    };
  }
  const near = enumerate(reason.near.map(names.occupationName), 'atau');
  return {
    reason: 'Pekerjaan tidak ada dalam daftar pekerjaan daerah.',
    remedy:
      near === ''
        ? 'Pilih pekerjaan dari daftar pekerjaan daerah.'
        : `Ganti dengan ${near} bila itu yang dimaksud, atau pilih dari daftar pekerjaan daerah.`,
  };
}

function explainAge(
  reason: Of<'birth-date-in-future' | 'under-age' | 'over-age' | 'age-depends-on-date'>,
): Explanation {
  switch (reason.code) {
    case 'birth-date-in-future':
      return {
        reason: 'Tanggal lahir lebih lambat dari hari ini.',
        remedy: 'Isi tanggal lahir sesuai KTP-el.',
      };
    case 'under-age': {
      const from = formatDate(reason.eligibleFrom);
      return {
        reason: `Usianya ${reason.ageOnFirstDay} tahun pada hari pertama perlindungan, paling rendah ${reason.minAge} tahun.`,
        remedy: `Memenuhi syarat usia mulai ${from}; usulkan untuk perlindungan sejak tanggal itu.`,
      };
    }
    case 'over-age':
      return {
        reason: `Usianya ${reason.ageOnFirstDay} tahun pada hari pertama perlindungan, batas pendaftaran pertama ${reason.maxAgeExclusive - 1} tahun.`,
        remedy:
          'Periksa tanggal lahir pada KTP-el; bila sudah benar, orang ini tidak dapat diusulkan.',
      };
    case 'age-depends-on-date':
      return {
        reason:
          'Tanggal lahir yang tertulis dan tanggal di dalam NIK memberi syarat usia yang berbeda.',
        remedy: 'Tentukan tanggal lahir yang benar menurut KTP-el atau akta kelahiran.',
      };
  }
}

function explainHolder(
  reason: Of<'duplicate-of' | 'nik-held-by-other-person'>,
  names: NamesOf,
): Explanation {
  if (reason.code === 'nik-held-by-other-person') {
    return {
      reason: 'NIK ini sudah dipakai usulan lain dengan nama dan tanggal lahir yang berbeda.',
      remedy: checkCard,
    };
  }
  const where =
    reason.row === null
      ? `diusulkan ${names.agencyName(reason.agency)} sejak ${formatDate(reason.since)}`
      : `ada pada baris ${reason.row} daftar ini`;
  return {
    reason: `Orang ini sudah ${where}.`,
    remedy:
      'Usulan ini disimpan sebagai ganda dan tidak memakai kuota; tidak perlu diusulkan lagi.',
  };
}

function explainVillage(
  reason: Of<'village-unclear' | 'village-corrected'>,
  names: NamesOf,
): Explanation {
  if (reason.code === 'village-corrected') {
    return {
      reason: `Desa/kelurahan dibaca sebagai ${names.villageName(reason.village)}.`,
      remedy: 'Perbaiki bila bukan itu yang dimaksud.',
    };
  }
  const near = enumerate(reason.near.map(names.villageName), 'atau');
  return {
    reason: 'Desa/kelurahan tidak dikenali di daerah ini.',
    remedy:
      near === ''
        ? 'Isi nama desa/kelurahan dan kecamatan sesuai KTP-el.'
        : `Pilih ${near}, atau isi nama desa/kelurahan dan kecamatan sesuai KTP-el.`,
  };
}

function explainWarning(
  reason: Of<
    | 'birth-date-from-nik'
    | 'birth-date-differs-from-nik'
    | 'sex-differs-from-nik'
    | 'nik-of-other-region'
    | 'nik-final-zero'
    | 'ignored-unreadable'
    | 'lacks-for-insurer'
  >,
): Explanation {
  switch (reason.code) {
    case 'birth-date-from-nik':
      return { reason: 'Tanggal lahir tidak diisi dan diambil dari NIK.', remedy: checkCard };
    case 'birth-date-differs-from-nik':
      return { reason: 'Tanggal lahir berbeda dengan tanggal di dalam NIK.', remedy: checkCard };
    case 'sex-differs-from-nik':
      return { reason: 'Jenis kelamin berbeda dengan yang tersirat dalam NIK.', remedy: checkCard };
    case 'nik-of-other-region':
      return {
        reason: 'NIK diterbitkan di daerah lain; ini wajar bagi pendatang.',
        remedy: nothingToDo,
      };
    case 'nik-final-zero':
      return {
        reason: 'NIK berakhir dengan 0, mungkin dibulatkan oleh program lembar kerja.',
        remedy: checkCard,
      };
    case 'ignored-unreadable':
      return {
        reason: `Isian ${fieldLabel(reason.field)} tidak terbaca dan dilewati.`,
        remedy: `Perbaiki ${fieldLabel(reason.field)} sebelum data dikirim ke BPJS Ketenagakerjaan.`,
      };
    case 'lacks-for-insurer': {
      const fields = enumerate(reason.fields.map(fieldLabel), 'dan');
      return {
        reason: `Belum ada ${fields}.`,
        remedy: 'Lengkapi sebelum data dikirim ke BPJS Ketenagakerjaan.',
      };
    }
  }
}
