import { say } from '../../language/say.ts';

interface Place {
  readonly code: string;
  readonly name: string;
  readonly districtCode: string;
}

const headings = [
  say('Kode'),
  say('Kecamatan'),
  say('Desa/Kelurahan'),
  say('Penduduk'),
  'DTSEN',
  say('Miskin ekstrem'),
];
/** what spreadsheets need to read UTF-8 and to part columns in Indonesian settings */
const mark = '\u{feff}';
const separator = ';';

/** A name as a cell of a CSV file. */
function cell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table of every village whose figures are still to be filled in, as CSV. */
export function emptyStatistics(
  villages: readonly Place[],
  districts: readonly { readonly code: string; readonly name: string }[],
): string {
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  const lines = villages.map(({ code, name, districtCode }) => [
    code,
    names.get(districtCode) ?? '',
    name,
    '',
    '',
    '',
  ]);
  const rows = [headings, ...lines].map((line) => line.map(cell).join(separator));
  return `${mark}${rows.join('\r\n')}\r\n`;
}
