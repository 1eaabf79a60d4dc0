import { explainFault } from './explain-fault.ts';
import { explainWarning } from './explain-warning.ts';
import { checkCard, type Explanation, type NamesOf, type Of } from './explanation.ts';
import type { Reason } from './judgement.ts';
import { enumerate, fieldHeading, formatDate } from './text-id.ts';

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
    case 'same-person-suspected':
      return explainSuspicion(reason, names);
    case 'like-many':
      return {
        reason: `Data ini mirip dengan ${reason.others} usulan lain.`,
        remedy: 'Periksa NIK, nama, dan tanggal lahir pada KTP-el sebelum usulan ini dilanjutkan.',
      };
    case 'compared-later':
      return {
        reason: `Pembandingan dengan ${reason.others} orang lain diselesaikan kemudian karena datanya sangat umum.`,
        remedy: 'Tidak perlu tindakan; bila ditemukan kemungkinan ganda, usulan ini diberi tanda.',
      };
    case 'duplicate-of':
    case 'nik-held-by-other-person':
    case 'withdrawn-earlier':
    case 'person-restricted':
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
  reason: Of<
    'duplicate-of' | 'nik-held-by-other-person' | 'withdrawn-earlier' | 'person-restricted'
  >,
  names: NamesOf,
): Explanation {
  if (reason.code === 'person-restricted') {
    return {
      reason: `Pemakaian data orang ini dibatasi sejak ${formatDate(reason.since)} atas permintaannya.`,
      remedy: 'Hubungi admin daerah; orang ini belum boleh diusulkan atau diproses.',
    };
  }
  if (reason.code === 'withdrawn-earlier') {
    return {
      reason: `Usulan orang ini dibatalkan atau ditolak pada ${formatDate(reason.since)}.`,
      remedy: 'Usulkan orang ini satu per satu bila memang perlu diusulkan kembali.',
    };
  }
  if (reason.code === 'nik-held-by-other-person') {
    return {
      reason: 'NIK ini sudah dipakai usulan lain dengan nama dan tanggal lahir yang berbeda.',
      remedy:
        'Periksa kembali pada KTP-el. Bila NIK ini benar, hubungi admin daerah; setelah usulan yang lain dibatalkan, usulkan orang ini sekali lagi.',
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

function explainSuspicion(reason: Of<'same-person-suspected'>, names: NamesOf): Explanation {
  const where =
    reason.row === null
      ? `sudah diusulkan ${names.agencyName(reason.agency)} sejak ${formatDate(reason.since)}`
      : `ada pada baris ${reason.row} daftar ini`;
  return {
    reason: `${reason.sure ? 'Orang ini' : 'Orang ini mungkin'} ${where} dengan NIK lain.`,
    remedy:
      'Periksa NIK dan nama pada KTP-el. Usulan ini belum memakai kuota sampai diputuskan apakah orangnya sama.',
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
