import type { SeededRandomness } from '../seeded.ts';
import {
  balineseOrder,
  balineseWords,
  manLastWords,
  menWords,
  servantOf,
  womanLastWords,
  womenWords,
} from './name-words.ts';

export type PersonSex = 'L' | 'P';

/** Shares of all names, from what registers of central Java look like. */
const singleShare = 0.22;
const balineseShare = 0.03;
const threeWordsShare = 0.15;

const fine = 1 << 20;

/** The first of the list come up far more often than the last, as names do. */
export function pickSkewed(random: SeededRandomness, list: readonly string[]): string {
  const part = random.below(fine) / fine;
  return list[Math.floor(part ** 2.4 * list.length)] ?? random.pick(list);
}

/** A short word before the name proper, which half of all men and women share with a few million others. */
function leadingWord(random: SeededRandomness, sex: PersonSex): string[] {
  const roll = random.below(100);
  if (sex === 'L') {
    if (roll < 12) return ['MUHAMMAD'];
    if (roll < 17) return ['AHMAD'];
    if (roll < 20) return ['NUR'];
    if (roll < 23) return ['MOCHAMAD'];
    return [];
  }
  if (roll < 14) return ['SITI'];
  if (roll < 23) return ['SRI'];
  if (roll < 28) return ['NUR'];
  if (roll < 32) return ['DEWI'];
  return [];
}

function servantName(random: SeededRandomness): string[] {
  const of = random.pick(servantOf);
  return random.chance(0.4) ? [`ABDUL${of}`] : ['ABDUL', of];
}

function balineseName(random: SeededRandomness, sex: PersonSex): string {
  const title = random.chance(0.8) ? [sex === 'L' ? 'I' : 'NI'] : [];
  return [...title, pickSkewed(random, balineseOrder), random.pick(balineseWords)].join(' ');
}

/** A name in capitals. @param family a last word that the father hands on, now and then kept */
export function inventName(
  random: SeededRandomness,
  sex: PersonSex,
  family: string | null = null,
): string {
  const first = pickSkewed(random, sex === 'L' ? menWords : womenWords);
  if (random.chance(singleShare)) return first;
  if (random.chance(balineseShare)) return balineseName(random, sex);
  const begin =
    sex === 'L' && random.chance(0.04) ? servantName(random) : [...leadingWord(random, sex), first];
  const lasts = sex === 'L' ? manLastWords : womanLastWords;
  const last = family !== null && random.chance(0.3) ? family : pickSkewed(random, lasts);
  const middle = random.chance(threeWordsShare) ? [pickSkewed(random, lasts)] : [];
  const isEnough = begin.length > 1 && random.chance(0.4);
  const whole = isEnough ? begin : [...begin, ...middle, last];
  return [...new Set(whole)].join(' ');
}

const tellsLittle = new Set('MUHAMMAD AHMAD MOCHAMAD ABDUL NUR SITI SRI DEWI I NI'.split(' '));

/** How parents name the second of twins: half of them by the telling word with another ending. */
export function twinName(random: SeededRandomness, name: string, sex: PersonSex): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => word.length >= 5 && !tellsLittle.has(word));
  const word = words[at];
  if (word === undefined || random.chance(0.5)) {
    return inventName(random, sex, words.at(-1) ?? null);
  }
  const stem = word.slice(0, -2);
  const endings =
    sex === 'L' ? ['NO', 'DI', 'TO', 'MAN', 'WAN'] : ['NI', 'TI', 'NAH', 'SIH', 'YEM'];
  const others = endings.filter((ending) => !word.endsWith(ending));
  return words.with(at, `${stem}${random.pick(others)}`).join(' ');
}
