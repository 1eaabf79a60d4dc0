import type { NominationRecord, TenantData } from '@payung/data';
import {
  type CeilingKey,
  type CeilingStanding,
  ceilingKey,
  replayCeilings,
  totalKey,
  usedOf,
} from '@payung/domain';
import type { Finding } from '../check-invariants-reading.ts';
import { ceilingsShelf, entryShelf, useShelf } from './quota-plan-shelves.ts';
import { standingOf } from './year-ceilings.ts';

/** Sums as lines that can be compared, in one order. */
function linesOf(standing: CeilingStanding): Map<string, string> {
  const lines = new Map<string, string>([['moves', String(standing.moves)]]);
  for (const [key, { people, rupiah }] of standing.limits) {
    lines.set(`ceiling ${key}`, `${people} ${rupiah}`);
  }
  for (const [key, { people, rupiah }] of standing.used) {
    lines.set(`used ${key}`, `${people} ${rupiah}`);
  }
  for (const [group, { people, rupiah }] of standing.free) {
    lines.set(`free ${group}`, `${people} ${rupiah}`);
  }
  return lines;
}

async function checkEntries(
  data: TenantData,
  year: number,
  standing: CeilingStanding,
): Promise<Finding[]> {
  const key = `ceilings of ${year}`;
  const entries = await data.shelves.all(entryShelf, String(year));
  let replayed: CeilingStanding;
  try {
    replayed = replayCeilings(entries.map(({ movement }) => movement));
  } catch {
    const found = 'entries that do not follow one another';
    return [{ code: 'ceiling-entries-broken', key, expected: 'entries in a row', found }];
  }
  const [wanted, kept] = [linesOf(replayed), linesOf(standing)];
  return [...new Set([...wanted.keys(), ...kept.keys()])].flatMap((line): Finding[] => {
    const [expected, found] = [wanted.get(line) ?? 'nothing', kept.get(line) ?? 'nothing'];
    if (expected === found) return [];
    return [{ code: 'ceiling-differs-from-entries', key: `${key} ${line}`, expected, found }];
  });
}

/** What of a nomination counts here; also of somebody who was forgotten since. */
type Counted = Pick<NominationRecord, 'state' | 'year' | 'agency'>;

/** People who were determined: all of them, and those of each agency. */
function determinedIn(nominations: Iterable<Counted>, year: number): Map<CeilingKey, number> {
  const counts = new Map<CeilingKey, number>([[totalKey, 0]]);
  for (const one of nominations) {
    if (one.state !== 'determined' || one.year !== year) continue;
    for (const key of [totalKey, ceilingKey('agency', one.agency)]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The ceilings of each year against their entries, and what they say is used against the people who were determined.
 * Villages and occupations are not compared: somebody's may have been corrected since the decision.
 */
export async function checkCeilings(
  data: TenantData,
  nominations: readonly Counted[],
): Promise<Finding[]> {
  const uses = new Map((await data.shelves.all(useShelf)).map((use) => [use.id, use]));
  const ceilings = new Map((await data.shelves.all(ceilingsShelf)).map((one) => [one.id, one]));
  const findings: Finding[] = [];
  for (const id of new Set([...uses.keys(), ...ceilings.keys()])) {
    const [use = null, limits = null] = [uses.get(id), ceilings.get(id)];
    const [expected, found] = [use?.ceilings ?? 0, limits?.version ?? 0];
    if (expected !== found) {
      findings.push({
        code: 'ceilings-differ-from-use',
        key: `ceilings of ${id}`,
        expected,
        found,
      });
      continue;
    }
    const standing = standingOf(limits, use);
    findings.push(...(await checkEntries(data, Number(id), standing)));
    findings.push(...checkPeople(nominations, Number(id), standing));
  }
  return findings;
}

/** What is used against the people who were determined. */
function checkPeople(
  nominations: Iterable<Counted>,
  year: number,
  standing: CeilingStanding,
): Finding[] {
  return [...determinedIn(nominations, year)].flatMap(([of, expected]): Finding[] => {
    const found = usedOf(standing, of).people;
    if (found === expected) return [];
    return [{ code: 'ceiling-use-differs-from-people', key: `${year} ${of}`, expected, found }];
  });
}
