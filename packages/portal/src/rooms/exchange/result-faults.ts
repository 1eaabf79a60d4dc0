import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { faultsUnder } from '../../service-faults.ts';

export const resultControls = { file: 'hasil-berkas', day: 'hasil-tanggal' };

export const fileFault: FieldError = {
  target: resultControls.file,
  text: say(
    'Pilih berkas hasil XLSX atau CSV yang punya kolom NIK dan kolom hasil atau nomor peserta.',
  ),
};
export const dayFault: FieldError = {
  target: resultControls.day,
  text: say('Isi tanggal yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.'),
};

/** Why a file is not the result of this one, by what its rows say. */
const others: Readonly<Record<string, string>> = {
  'other-file': say(
    'Semua baris menyebut nomor berkas lain. Unggah hasilnya di berkas yang sesuai.',
  ),
  'other-branch': say('Semua baris dari kantor cabang lain. Periksa berkas atau nama cabangnya.'),
  'other-month': say('Semua baris untuk bulan lain. Unggah hasilnya di berkas bulan itu.'),
};

/** What the service refused of a result, beside its field; null for other failures. */
export function resultFaults(error: unknown): readonly FieldError[] | null {
  const faults = faultsUnder(error, ['request-invalid']);
  if (faults.length === 0) return null;
  return faults.map(({ field, message }) => {
    if (field === 'checkedOn') return dayFault;
    const other = Object.keys(others).find((code) => message.startsWith(`${code}:`));
    const text = other === undefined ? undefined : others[other];
    return text === undefined ? fileFault : { ...fileFault, text };
  });
}
