import { formatBytes } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { Sentence } from '../../words/sentence.ts';

/** The service's own limit; told here before 50 MB travel over an office line for nothing. */
export const largestFile = 50 * 1024 * 1024;

/** What can be said about a file before it is sent: every fault of it, none for a file worth sending. */
export function checkFile(file: Pick<File, 'name' | 'size'>): Sentence[] {
  const faults: Sentence[] = [];
  if (!/\.(csv|xlsx)$/i.test(file.name)) {
    faults.push({
      what: say('Jenis berkas ini bukan XLSX atau CSV.'),
      remedy: say(
        'Buka daftarnya di Excel, pilih Simpan Sebagai, jenis XLSX, lalu pilih berkas itu.',
      ),
    });
  }
  if (file.size === 0) {
    faults.push({
      what: say('Berkas kosong.'),
      remedy: say('Pastikan daftar sudah disimpan, lalu pilih lagi.'),
    });
  }
  if (file.size > largestFile) {
    faults.push({
      what: say('Berkas {file}, batasnya {largestFile}.', {
        file: formatBytes(file.size),
        largestFile: formatBytes(largestFile),
      }),
      remedy: say('Bagi menjadi beberapa berkas, misalnya per kecamatan.'),
    });
  }
  return faults;
}
