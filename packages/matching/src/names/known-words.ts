import { soundOf } from './word-sound.ts';

/** Short forms and variants of the commonest first words, by the word that they stand for. */
const shortForms: readonly (readonly [string, string])[] = [
  [
    'MUHAMMAD',
    'MUH MOH MUHD MOHD MHD MH MUHMD MD MOHAMAD MOHAMED MUHAMED MOHAMMED MUHAMAT MUHMAD MUAMMAD',
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
];

/**
 * Words so common in front of a name that sharing one says next to nothing: the first words above, the Balinese
 * words for the order of birth, I and NI for the sex, Acehnese, Lombok and Buton ranks, particles elsewhere.
 */
const weightlessWords =
  'MUHAMMAD AHMAD ABDUL SITI NUR SRI WAYAN PUTU GEDE MADE KADEK NENGAH NYOMAN KOMANG KETUT I NI LUH GUSTI ' +
  'COKORDA DESAK TEUKU TGK LALU BAIQ LA WA ODE AL EL DE DEL DER DEN DI DU LE VAN VON';

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

const connectives = new Set('BIN BINTI BINTE BINTIE ALIAS ALS OF THE AND'.split(' '));
const forms = new Set('SIR LORD LADY DAME REV REVEREND MR MRS MISS MS'.split(' '));
const ranks = new Set(
  'BARON BARONESS BARONET EARL COUNT COUNTESS DUKE DUCHESS VISCOUNT VISCOUNTESS MARQUESS MARQUIS'.split(
    ' ',
  ),
);

/**
 * Leaves out what joins words (`BIN`, `ALIAS`, `OF`) and English forms of address and ranks where they surely
 * are such: `SIR` in front, `BARON` after `1ST` or before `OF`. A name of nothing else stays.
 */
export function withoutJoints(letters: readonly string[]): readonly string[] {
  const kept = letters.filter((word, i) => {
    if (connectives.has(word)) return false;
    if (i === 0 && letters.length > 2 && forms.has(word)) return false;
    const isRank = ordinal.test(letters[i - 1] ?? '') || letters[i + 1] === 'OF';
    return !(ranks.has(word) && isRank);
  });
  return kept.length === 0 ? letters : kept;
}
