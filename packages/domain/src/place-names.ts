const prefix =
  /^(?:(?:DESA|DS|DES|KELURAHAN|KEL|KALURAHAN|GAMPONG|NAGARI|KECAMATAN|KEC|DISTRIK)\b[\s.:/]*)+(?=\S)/;

/**
 * A village or district name as a look-up key: letters and digits only, so that KALI BAROS and KALIBAROS
 * agree, without marks and without what kind of place it is (DESA, DS., KELURAHAN, KEL., KEC.).
 */
export function placeKey(text: string): string {
  return text
    .slice(0, 100)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9\s.:/]/g, '')
    .trim()
    .replace(prefix, '')
    .replace(/[^A-Z0-9]/g, '');
}
