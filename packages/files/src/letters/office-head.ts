/** What whoever heads an office is called where that is not "Kepala" and its name (UU 23/2014 art. 213, 215, 216, 224, 229). */
const titles: readonly (readonly [RegExp, string])[] = [
  [/^kecamatan (?=\S)/i, 'Camat '],
  [/^kelurahan (?=\S)/i, 'Lurah '],
  [/^sekretariat (?=\S)/i, 'Sekretaris '],
  [/^inspektorat\b/i, 'Inspektur'],
];

/**
 * Who signs for an office.
 *
 * @param office its name, such as `Dinas Sosial` or `Kecamatan Undaan`
 * @returns `Kepala Dinas Sosial`, `Camat Undaan`
 */
export function headOf(office: string): string {
  const title = titles.find(([begins]) => begins.test(office));
  return title === undefined ? `Kepala ${office}` : office.replace(...title);
}
