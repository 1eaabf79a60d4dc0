import { type SeededRandomness, seeded } from '../seeded.ts';
import {
  forenames,
  stateCodes,
  streetKinds,
  streetNames,
  surnames,
  townBegins,
  townEnds,
} from './english-words.ts';
import { typed } from './typing-slips.ts';

const heading =
  'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id';

const digits = (random: SeededRandomness, count: number) =>
  Array.from({ length: count }, () => random.below(10)).join('');
const two = (value: number) => String(value).padStart(2, '0');
const town = (random: SeededRandomness) => `${random.pick(townBegins)}${random.pick(townEnds)}`;

function original(random: SeededRandomness): string[] {
  const sex = random.chance(0.5) ? 'male' : 'female';
  const street = `${random.pick(streetNames)} ${random.pick(streetKinds)}`;
  const born = `${1900 + random.below(100)}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
  return [
    ...[random.pick(forenames[sex]), random.pick(surnames), String(1 + random.below(200)), street],
    ...[
      random.chance(0.4) ? '' : town(random),
      town(random),
      `${2 + random.below(6)}${digits(random, 3)}`,
    ],
    ...[random.pick(stateCodes), random.chance(0.05) ? '' : born, digits(random, 7)],
  ];
}

function duplicate(random: SeededRandomness, cells: readonly string[], slips: number): string[] {
  const noted = [...cells];
  for (let left = slips; left > 0; left -= 1) {
    const at = random.below(noted.length);
    const cell = noted[at] ?? '';
    const roll = random.below(100);
    if (roll < 12) noted[at] = '';
    else if (roll < 20) [noted[0], noted[1]] = [noted[1] ?? '', noted[0] ?? ''];
    else if (roll < 28) [noted[3], noted[4]] = [noted[4] ?? '', noted[3] ?? ''];
    else if (/^\d+$/.test(cell)) {
      const spot = random.below(cell.length);
      noted[at] = `${cell.slice(0, spot)}${random.below(10)}${cell.slice(spot + 1)}`;
    } else noted[at] = typed(random, cell);
  }
  return noted;
}

/** A file shaped like the published FEBRL sets; the number in `rec_id` is the truth. */
export function inventFebrlLike(request: { readonly seed: number; readonly rows: number }): string {
  const random = seeded(request.seed);
  const lines: string[] = [];
  for (let number = 0; lines.length < request.rows; number += 1) {
    const cells = original(random);
    lines.push([`rec-${number}-org`, ...cells].join(', '));
    const copies = random.chance(0.4) ? 1 + random.below(5) : 0;
    for (let copy = 0; copy < copies; copy += 1) {
      const slips = duplicate(random, cells, 1 + random.below(6));
      lines.push([`rec-${number}-dup-${copy}`, ...slips].join(', '));
    }
  }
  return `${[heading, ...lines.slice(0, request.rows)].join('\n')}\n`;
}
