import { aPerson, type Invented } from '../../support/invented-people.ts';

const syllables = ['KA', 'LU', 'MBO', 'RI', 'TE', 'SO', 'NGA', 'WI', 'PU', 'DRA', 'JE', 'BI', 'YO'];
const more = ['HA', 'CE', 'GU', 'FI'];

/** the first of a list stands so far from the first of the one before, and from those that are nominated one by one */
const apart = 2_230;

/** A name that no other of the people bears, nor one like it. */
function rareName(n: number): string {
  let mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const words = [3, 4].map((length) =>
    Array.from({ length }, () => {
      mixed = (Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
      return [...syllables, ...more][mixed % (syllables.length + more.length)];
    }).join(''),
  );
  return words.join(' ');
}

function personOf(n: number): Invented {
  const name = rareName(n);
  const family = String((n * 7_919) % 1_000_000).padStart(6, '0');
  return aPerson(n, {
    name,
    familyCardNo: `331904${family}${7_000 + (n % 1_000)}`,
    address: `DK. ${name} NO. ${n}`,
  });
}

/**
 * The n-th of those who are nominated one by one. How many these come to depends on how fast a machine is, so none of
 * them may be taken for somebody on a list: then a row would wait for a person, rightly.
 */
export const nominatedSingly = personOf;

/** The i-th row, up to 100, of the n-th list, up to four. */
export const onList = (list: number, row: number): Invented => personOf((list + 1) * apart + row);

/** people of Malang stand so far from all of Kudus */
const ofMalang = 8 * apart;

/** The n-th of those who want one of the few places of the other region. */
export function contender(n: number): Invented {
  const { nationalId, familyCardNo, ...person } = personOf(ofMalang + n);
  const code = '357303';
  return {
    ...person,
    ...{ nationalId: code + nationalId.slice(6), familyCardNo: code + familyCardNo.slice(6) },
    ...{ village: 'KASIN', district: 'KLOJEN' },
  };
}

/** The same worker once more, the last digit but one of the NIK typed wrong. */
export function mistypedAgain(worker: Invented): Invented {
  const { nationalId } = worker;
  const wrong = (Number(nationalId.at(-2)) + 1) % 10;
  return { ...worker, nationalId: `${nationalId.slice(0, 14)}${wrong}${nationalId.at(-1)}` };
}
