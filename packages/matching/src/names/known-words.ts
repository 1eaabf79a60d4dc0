import { soundOf } from './word-sound.ts';

/** Short forms and variants of the commonest first words, by the word that they stand for. */
const shortForms: readonly (readonly [string, string])[] = [
  [
    'MUHAMMAD',
    'MUH MOH MUHD MOHD MHD MH MUHMD MD MOHAMAD MOHAMED MUHAMED MOHAMMED MUHAMAT MUHMAD MUAMMAD HM',
  ],
  ['AHMAD', 'AHMED AHD AH AHMD ACHMD'],
  ['ABDUL', 'ABD ABDL ABDOL ABDUR ABDUS ABDUN ABDUT ABDUSH'],
  ['SITI', 'ST STI SITTI'],
  ['NUR', 'NOR NR NUUR'],
  ['SRI', 'SR SRII'],
  ['WAYAN', 'WYN WY'],
  ['NYOMAN', 'NYM NYMN'],
  ['KETUT', 'KT KTT'],
  ['KADEK', 'KD KDK'],
  ['KOMANG', 'KMG KM'],
  ['GEDE', 'GD GDE'],
  ['PUTU', 'PT'],
  ['NENGAH', 'NGH'],
  ['GUSTI', 'GST'],
  ['NGURAH', 'NGR'],
  ['TUBAGUS', 'TB'],
];

/**
 * Words so common in front of a name that sharing one says next to nothing: the first words above, the Balinese
 * words for the order of birth, I and NI for the sex, ranks and forms of address of other peoples, particles.
 */
const weightlessWords =
  'MUHAMMAD AHMAD ABDUL SITI NUR SRI WAYAN PUTU GEDE MADE KADEK NENGAH NYOMAN KOMANG KETUT I NI LUH GUSTI ' +
  'COKORDA DESAK TEUKU TGK LALU BAIQ LA WA ODE RM RA TUBAGUS GUS NYI KI MBAH MBOK CAK USTD ' +
  'AL EL DE DEL DER DEN DI DU LE VAN VON';

const fullSounds = new Map(
  shortForms.flatMap(([full, shorts]) =>
    shorts.split(' ').map((short) => [soundOf(short), soundOf(full)] as const),
  ),
);

const weightlessSounds = new Set(weightlessWords.split(' ').map(soundOf));

const ordinal = /^\d+(?:ST|ND|RD|TH)$/;

/** The sound of the word that a short form stands for, or the sound itself. */
export function fullSoundOf(sound: string): string {
  return fullSounds.get(sound) ?? sound;
}

/** Whether sharing the word says next to nothing about who somebody is. Initials and `1ST` are such words. */
export function isWeightless(letters: string, sound: string): boolean {
  return letters.length < 2 || weightlessSounds.has(sound) || ordinal.test(letters);
}

const aliases = new Set(['ALIAS', 'ALS']);
const connectives = new Set(
  'BIN BINTI BINTE BINTIE ALIAS ALS OF THE AND ALM ALMH ALMARHUM ALMARHUMAH'.split(' '),
);
/** Degrees written without dots and comma that cannot be the end of a name. */
const bareDegrees = new Set(
  'SPD MPD SPDI SH MH SE SKM SKOM SSOS SSI MSI SKEP AMD STP MM PD'.split(' '),
);
const forms = new Set('SIR LORD LADY DAME REV REVEREND MR MRS MISS MS'.split(' '));
const ranks = new Set(
  'BARON BARONESS BARONET EARL COUNT COUNTESS DUKE DUCHESS VISCOUNT VISCOUNTESS MARQUESS MARQUIS'.split(
    ' ',
  ),
);

function withoutDegrees(letters: readonly string[]): readonly string[] {
  let end = letters.length;
  while (end > 1 && bareDegrees.has(letters[end - 1] ?? '')) end--;
  const cut = letters[end] === 'PD' && letters[end - 1] === 'S' && end > 1 ? end - 1 : end;
  return letters.slice(0, cut);
}

/**
 * Leaves out what joins words (`BIN`, `ALIAS`, `OF`), degrees without dots, and English forms of address and
 * ranks where they surely are such: `SIR` in front, `BARON` after `1ST` or before `OF`. A name of nothing else
 * stays.
 */
export function withoutJoints(letters: readonly string[]): readonly string[] {
  const kept = withoutDegrees(letters).filter((word, i) => {
    if (connectives.has(word)) return false;
    if (i === 0 && letters.length > 2 && forms.has(word)) return false;
    const isRank = ordinal.test(letters[i - 1] ?? '') || letters[i + 1] === 'OF';
    return !(ranks.has(word) && isRank);
  });
  return kept.length === 0 ? letters : kept;
}

/** The first word of the other name that somebody goes by: PARDI in SUPARDI ALIAS PARDI. */
export function aliasOf(letters: readonly string[]): string | undefined {
  const at = letters.findIndex((word) => aliases.has(word));
  return at < 1 ? undefined : letters[at + 1];
}
