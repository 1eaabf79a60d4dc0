import { xmlText } from './xlsx-parts.ts';

export interface CoveringLetterOptions {
  /** "Kabupaten Kudus" */
  readonly region: string;
  /** "Dinas Perhubungan" */
  readonly agency: string;
  /** where it is signed: "Kudus" */
  readonly place: string;
  readonly schemeYear: number;
  /** YYYY-MM-DD, in the region's time zone */
  readonly letterDate: string;
  /** people by outcome, or by whatever else the letter counts */
  readonly recap: readonly { readonly label: string; readonly count: number }[];
  /** true when the people are invented: each page then says DATA CONTOH */
  readonly demo: boolean;
  /** lines at the head, top line first; "Pemerintah <region>" when the region has given none */
  readonly letterhead?: readonly string[] | undefined;
  /** coat of arms; shown as a picture only, so that nothing in it can act */
  readonly logo?: { readonly mediaType: string; readonly content: Uint8Array } | null;
}

const months =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/**
 * The letter with which an agency hands in its list (domain-rules 7.4: kop surat, nomor, lampiran, perihal,
 * tembusan), as a printable A4 page. Number and signer stay blank for the hand. No person is named in it.
 */
export function writeCoveringLetter(options: CoveringLetterOptions): Uint8Array {
  const page = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>Surat pengantar usulan ${options.schemeYear}</title>
<style>${style}</style>
</head>
<body>
${options.demo ? '<p class="contoh">DATA CONTOH</p>' : ''}
${letterhead(options)}
${opening(options)}
${recapTable(options.recap)}
${closing(options)}
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

const style = [
  '@page{size:A4;margin:20mm 20mm 20mm 25mm}',
  'body{font:12pt/1.5 "Times New Roman",serif;color:#000}',
  '.kop{position:relative;min-height:22mm;padding:0 24mm 3mm;text-align:center;border-bottom:3px double #000;margin-bottom:8mm}',
  '.kop img{position:absolute;left:0;top:0;height:20mm;max-width:22mm}.kop p{margin:0}',
  '.kop p:first-of-type,.kop .opd{text-transform:uppercase;font-weight:bold}.kop .opd{font-size:15pt}',
  'h1{display:inline;font:inherit}.nomor td{vertical-align:top;padding:0 2mm 0 0}',
  'body{overflow-wrap:anywhere}',
  '.tanggal{text-align:right}',
  '.contoh{text-align:center;font-weight:bold;border:1px solid #000}',
  'thead{display:table-header-group}tr{page-break-inside:avoid}',
  '.rekap{border-collapse:collapse;width:100%;page-break-inside:avoid}',
  '.rekap th,.rekap td{border:1px solid #000;padding:1mm 3mm;text-align:left}',
  '.rekap td:last-child,.rekap th:last-child{text-align:right}',
  '.ttd{margin:12mm 0 0 55%;page-break-inside:avoid}.ttd .ruang{height:25mm}',
].join('');

function letterhead({ region, agency, logo, ...given }: CoveringLetterOptions): string {
  const lines = given.letterhead ?? [`Pemerintah ${region}`];
  const isNamed = lines.some((line) => line.toLowerCase() === agency.toLowerCase());
  const above = lines.map((line) => `<p>${xmlText(line)}</p>`).join('');
  const below = isNamed ? '' : `<p class="opd">${xmlText(agency)}</p>`;
  return `<header class="kop">${picture(region, logo ?? null)}${above}${below}</header>`;
}

function picture(region: string, logo: CoveringLetterOptions['logo'] | null): string {
  if (logo == null) return '';
  const content = Buffer.from(logo.content).toString('base64');
  return `<img alt="Lambang ${xmlText(region)}" src="data:${xmlText(logo.mediaType)};base64,${content}">`;
}

function opening(options: CoveringLetterOptions): string {
  const { region, agency, place, schemeYear, letterDate } = options;
  return `<p class="tanggal">${xmlText(place)}, ${dateInWords(letterDate)}</p>
<table class="nomor" role="presentation">
<tr><td>Nomor</td><td>: ........................................</td></tr>
<tr><td>Lampiran</td><td>: 1 (satu) berkas</td></tr>
<tr><td>Perihal</td><td>: <h1>Usulan calon peserta perlindungan pekerja rentan tahun ${schemeYear}</h1></td></tr>
</table>
<p>Kepada Yth.<br>Kepala perangkat daerah pengampu<br>perlindungan pekerja rentan ${xmlText(region)}<br>di tempat</p>
<p>Bersama ini ${xmlText(agency)} menyampaikan daftar usulan calon peserta program jaminan sosial
ketenagakerjaan bagi pekerja rentan tahun ${schemeYear}, dengan rekapitulasi sebagai berikut.</p>`;
}

function recapTable(recap: CoveringLetterOptions['recap']): string {
  const total = recap.reduce((sum, { count }) => sum + count, 0);
  const rows = recap.map(
    ({ label, count }, index) =>
      `<tr><td>${index + 1}</td><td>${xmlText(label)}</td><td>${people(count)}</td></tr>`,
  );
  return `<table class="rekap">
<thead><tr><th scope="col">No.</th><th scope="col">Uraian</th><th scope="col">Jumlah (orang)</th></tr></thead>
<tbody>
${rows.join('\n')}
<tr><td></td><th scope="row">Jumlah</th><td><strong>${people(total)}</strong></td></tr>
</tbody>
</table>`;
}

function closing({ agency }: CoveringLetterOptions): string {
  return `<p>Demikian disampaikan untuk diproses lebih lanjut.</p>
<div class="ttd"><p>Kepala ${xmlText(agency)},</p><p class="ruang"></p><p>........................................<br>NIP ....................................</p></div>
<p>Tembusan:<br>1. ........................................</p>`;
}

/** Thousands with a dot, as Indonesian is written. */
function people(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

function dateInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return xmlText(`${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`);
}
