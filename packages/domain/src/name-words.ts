/** Names longer than this are not names; what follows is not compared. In characters. */
const MAX_NAME = 200;

/** Titles before a name. Titles are not part of the name on a KTP (domain-rules 7.4). */
const leadingTitles = new Set(
  (
    'H HJ HJH HAJI HAJJAH HAJAH KH KHJ KYAI KIAI KIYAI NYAI USTAZ USTADZ USTAD UST USTADZAH USTAZAH ' +
    'DR DRA DRS DRG DRH IR PROF BAPAK BPK BP PAK IBU BU SDR SDRI TN NY NN ALM ALMH ALMARHUM ALMARHUMAH'
  ).split(' '),
);

/** Titles of birth: part of the name on a KTP, but often left out in lists. */
const nobleTitles = new Set(['R', 'RR', 'RD', 'RADEN', 'RAJ']);

/** Academic degrees after a name, without their dots. Dropped only where nothing but degrees follows. */
const trailingDegrees = new Set(
  (
    'SPD SPDI SPDSD MPD MPDI SE SEI MSI SSI SH SHI MH SHUM SAG MAG SSOS SSOSI SIP SAP MAP SKOM MKOM ST MT ' +
    'SKM SKEP SKEB NERS NS AMD AMDKEB AMDKEP AMK SFARM APT SPSI SP SPT SPI SIKOM BA BSC MSC MA MM MBA MHUM LC ' +
    'SS SSN SSY SST STP SPN SFIL STH PHD CHT GR ALM ALMH ALMARHUM ALMARHUMAH'
  ).split(' '),
);

const titlesToCompareWithout = new Set([...leadingTitles, ...nobleTitles]);

function lettersOf(token: string): string {
  return token.replace(/[^\p{L}\p{N}]/gu, '');
}

function plain(text: string): string {
  return text.slice(0, MAX_NAME).toUpperCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** `H.` is a title wherever it stands in front; `H` without a dot only as the first word or after a longer title. */
function isTitle(titles: ReadonlySet<string>, token: string, before: string): boolean {
  const bare = lettersOf(token);
  const single = bare.length === 1 && !token.endsWith('.');
  return titles.has(bare) && (!single || lettersOf(before).length !== 1);
}

/** `, ST` and `S.T.` are degrees; a bare MA or SS may as well be the end of a name. */
function isDegree(token: string, afterComma: boolean): boolean {
  const bare = lettersOf(token);
  return trailingDegrees.has(bare) && (afterComma || bare.length > 3 || token.includes('.'));
}

function withoutTitles(text: string, titles: ReadonlySet<string>): readonly string[] {
  const tokens = tokensOf(text);
  let start = 0;
  while (
    start < tokens.length - 1 &&
    isTitle(titles, tokens[start] ?? '', tokens[start - 1] ?? '')
  ) {
    start++;
  }
  let end = tokens.length;
  while (end > start + 1 && isDegree(tokens[end - 1] ?? '', text.includes(','))) end--;
  return tokens.slice(start, end);
}

/** `H.AHMAD` is a title and a word, `K.H.` one title, `S.PD` one degree, `MUH.ALI` two words. */
function tokensOf(text: string): string[] {
  return text.split(/[\s,;/()]+/u).flatMap((token) => {
    if (lettersOf(token) === '') return [];
    const whole = lettersOf(token);
    if (trailingDegrees.has(whole) || leadingTitles.has(whole)) return [token];
    return token.split(/(?<=\.)(?=[^.])/u).filter((part) => lettersOf(part) !== '');
  });
}

/**
 * A name as it is kept: capitals, single spaces, without academic and religious titles (domain-rules 7.4).
 * Dots, hyphens and apostrophes inside the name stay.
 */
export function nameToKeep(text: string): string {
  const clean = text
    .slice(0, MAX_NAME)
    .toUpperCase()
    .replace(/\p{Cc}/gu, ' ');
  return withoutTitles(clean, leadingTitles).join(' ');
}

/**
 * A name for comparing: capitals without marks, punctuation or titles, one space between words. A name that
 * is nothing but a title stays as it is.
 */
export function normaliseName(text: string): string {
  return withoutTitles(plain(text), titlesToCompareWithout)
    .flatMap((token) => token.replace(/['’‘`.]/g, '').split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
    .join(' ');
}

/** At most 4 distinct words of a name for searching, in the order of the name, titles dropped. */
export function nameWords(text: string): string[] {
  return [...new Set(normaliseName(text).split(' '))].filter((word) => word !== '').slice(0, 4);
}
