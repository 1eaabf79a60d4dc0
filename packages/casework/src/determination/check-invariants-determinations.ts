import type { Determination, DeterminedLine } from '@payung/domain';
import type { Finding, WholeTenant } from '../check-invariants-reading.ts';
import type { OpenRegion } from '../service.ts';
import { determinationShelf, leftOutShelf } from './determination-shelves.ts';
import { linesOf } from './list-pieces.ts';

/**
 * Decisions against nominations: whoever a decision in force determined is determined, or was struck since by an
 * amendment; everybody who is determined stands on such a list; and the counts of each decision are those of its lines.
 */
export async function checkDeterminations(
  open: OpenRegion,
  whole: WholeTenant,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const added = new Set<string>();
  for (const list of await open.data.shelves.all(determinationShelf)) {
    if (list.state !== 'in-force' && list.state !== 'taking-effect') continue;
    const { lines, leftOut } = await effectiveLines(open, list);
    findings.push(...checkCounts(list, lines, leftOut));
    for (const line of lines) {
      if (line.act === 'add') added.add(line.nomination);
      findings.push(...checkLine(whole, list, line));
    }
  }
  for (const { id, state } of [...whole.nominations.values(), ...whole.anonymous.values()]) {
    if (state !== 'determined' || added.has(id)) continue;
    const key = `nomination ${id}`;
    findings.push({ code: 'determined-by-nothing', key, expected: 'a line', found: 'nothing' });
  }
  return findings;
}

/** Lines that have taken effect so far, without those that were left out. */
async function effectiveLines(
  open: OpenRegion,
  list: Determination,
): Promise<{ lines: DeterminedLine[]; leftOut: number }> {
  const left = new Set<string>(
    (await open.data.shelves.all(leftOutShelf, list.id)).map(({ id }) => id),
  );
  const all: DeterminedLine[] = [];
  for await (const some of linesOf(open, list)) all.push(...some);
  const done = list.work?.step === 'take-effect' ? all.slice(0, list.work.position) : all;
  const lines = done.filter(({ nomination }) => !left.has(nomination));
  return { lines, leftOut: done.length - lines.length };
}

function checkCounts(list: Determination, lines: DeterminedLine[], leftOut: number): Finding[] {
  const strikes = lines.filter(({ act }) => act === 'strike').length;
  const found = { determined: lines.length - strikes, struck: strikes, leftOut };
  return (['determined', 'struck', 'leftOut'] as const).flatMap((what): Finding[] => {
    if (found[what] === list.effect[what]) return [];
    const key = `determination ${list.id} ${what}`;
    const expected = found[what];
    return [{ code: 'determination-counts-differ', key, expected, found: list.effect[what] }];
  });
}

function checkLine(whole: WholeTenant, { id }: Determination, line: DeterminedLine): Finding[] {
  const { nomination, act, no } = line;
  const state = (whole.nominations.get(nomination) ?? whole.anonymous.get(nomination))?.state;
  const fits = state === 'struck' || (act === 'add' && state === 'determined');
  if (fits) return [];
  const expected = act === 'add' ? 'determined' : 'struck';
  const key = `determination ${id} ${act} ${no}`;
  return [{ code: 'determined-line-differs', key, expected, found: state ?? 'nothing' }];
}
