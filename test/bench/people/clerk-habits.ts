/** How clerks write names, beside typing them wrongly. */

export type Change = readonly [RegExp, string];

/** Two spellings of one sound, both in daily use. */
export const sounds: readonly Change[] = [
  [/MUHAMMAD/, 'MUHAMAD'],
  [/MUHAMMAD/, 'MOHAMMAD'],
  [/MUHAMMAD/, 'MOCHAMMAD'],
  [/MOCHAMAD/, 'MUCHAMAD'],
  [/MOCHAMAD/, 'MUHAMAD'],
  [/AHMAD/, 'ACHMAD'],
  [/AHMAD/, 'AKHMAD'],
  [/SITI/, 'SITTI'],
  [/ROHMAN/, 'RAHMAN'],
  [/ROKH/, 'ROH'],
  [/SY/, 'S'],
  [/^S(?=[AIU])/, 'SH'],
  [/KH/, 'H'],
  [/KH/, 'CH'],
  [/Z/, 'J'],
  [/Z/, 'S'],
  [/F/, 'P'],
  [/F/, 'V'],
  [/Y(?=[AEIOU])/, ''],
  [/IY/, 'I'],
  [/I(?=[AO])/, 'IY'],
  [/TH/, 'T'],
  [/T(?=[AIO])/, 'TH'],
  [/D(?=[AIO])/, 'DH'],
  [/O$/, 'A'],
  [/AH$/, 'A'],
  [/AH\b/, 'OH'],
  [/ING/, 'ENG'],
  [/U(?=D|N)/, 'O'],
  [/AI/, 'AE'],
  [/AE/, 'AI'],
  [/LL|MM|NN|SS/, 'L'],
  [/N(?=G?$)/, 'NN'],
  [/I$/, 'Y'],
  [/Q/, 'K'],
  [/K$/, 'Q'],
];

/** Van Ophuijsen and Republican spelling, kept in the names of the old. */
export const oldLetters: readonly Change[] = [
  [/U/g, 'OE'],
  [/J/g, 'DJ'],
  [/C(?!H)/g, 'TJ'],
  [/(?<![NSK])Y/g, 'J'],
  [/NY/g, 'NJ'],
  [/SY/g, 'SJ'],
  [/KH/g, 'CH'],
];

/** As clerks shorten; any other word is cut to its first letter. */
export const shortened: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MUH.', 'M.', 'MUH', 'MOH.', 'MHD', 'MD.', 'M'],
  MOCHAMAD: ['MOCH.', 'MOCH', 'MOH', 'M.'],
  AHMAD: ['A.', 'AH.', 'ACH.', 'AKH.', 'A'],
  ABDUL: ['ABD.', 'ABD', 'A.', 'AB.'],
  SITI: ['ST.', 'ST', 'S.', 'STI'],
  NUR: ['N.', 'NR.'],
  SRI: ['S.', 'SR.'],
  DEWI: ['D.'],
};

export const titlesBefore: Readonly<Record<'L' | 'P', readonly string[]>> = {
  L: ['H.', 'H', 'HAJI', 'DRS.', 'R.', 'K.H.', 'IR.', 'BPK', 'ALM.', 'UST.', 'PAK', 'SDR.'],
  P: ['HJ.', 'HJ', 'HAJJAH', 'DRA.', 'RR.', 'IBU', 'NY.', 'HJ.', 'SDRI.'],
};
export const titlesBehind = [', S.PD', ' S.PD.I', ', SE', ' S.H', ', A.MD', ' ST'];
