import type { EntryRecord } from '@payung/data';
import { entryHash } from '@payung/journal-check';
import type { Finding, WholeLane, WholeTenant } from './check-invariants-reading.ts';

/** The chains of the journal, and each item against what its entries say of it. */
export function checkJournal(whole: WholeTenant): Finding[] {
  return [
    ...whole.lanes.flatMap((lane) => checkLane(whole, lane)),
    ...checkNominationHistories(whole),
  ];
}

function checkLane(whole: WholeTenant, { lane, head, entries, bodies }: WholeLane): Finding[] {
  const findings: Finding[] = [];
  const report = (code: string, seq: number, expected: string | number, found: string | number) =>
    void findings.push({
      code,
      key: `journal ${whole.tenant} lane ${lane} entry ${seq}`,
      expected,
      found,
    });
  let last: Pick<EntryRecord, 'seq' | 'hash'> = { seq: 0, hash: '' };
  entries.forEach((entry, i) => {
    if (entry.seq !== last.seq + 1) report('journal-gap', entry.seq, last.seq + 1, entry.seq);
    if (entry.prev !== last.hash) report('journal-link-broken', entry.seq, last.hash, entry.prev);
    const hash = entryHash(entry.prev, entry.body);
    if (entry.hash !== hash) report('journal-entry-changed', entry.seq, hash, entry.hash);
    const body = bodies[i];
    const said = body == null ? 'unreadable' : `${body.tenant} ${body.lane} ${body.seq}`;
    const stands = `${whole.tenant} ${lane} ${entry.seq}`;
    if (said !== stands) report('journal-entry-misplaced', entry.seq, stands, said);
    last = entry;
  });
  const end = head ?? { seq: 0, hash: '' };
  if (end.seq !== last.seq || end.hash !== last.hash) {
    report('journal-head-differs', last.seq, `${last.seq} ${last.hash}`, `${end.seq} ${end.hash}`);
  }
  return findings;
}

interface History {
  /** changes told of */
  changes: number;
  /** how often a state was entered more than it was left; one state has 1, all others 0 */
  readonly net: Map<string, number>;
}

/** What all lanes together say of each item. No order across lanes is needed, since states are counted. */
function histories(whole: WholeTenant, of: string): Map<string, History> {
  const all = new Map<string, History>();
  const changes = whole.lanes.flatMap(({ bodies }) => bodies.flatMap((b) => b?.changes ?? []));
  for (const change of changes) {
    // a look changes nothing, so no version was made by it
    if (change.of !== of || change.look === true) continue;
    const history = all.get(change.id) ?? { changes: 0, net: new Map<string, number>() };
    all.set(change.id, history);
    history.changes += 1;
    const count = (state: unknown, by: number): void => {
      if (typeof state === 'string') history.net.set(state, (history.net.get(state) ?? 0) + by);
    };
    count(change.before?.state, -1);
    count(change.after?.state, 1);
  }
  return all;
}

function checkNominationHistories(whole: WholeTenant): Finding[] {
  const told = histories(whole, 'nomination');
  const records = [...whole.nominations.values(), ...whole.anonymous.values()];
  return records.flatMap((record): Finding[] => {
    const key = `nomination ${record.id}`;
    const history = told.get(record.id);
    const now = [...(history?.net ?? [])].filter(([, count]) => count !== 0);
    const expected = now.map(([state, count]) => `${state} ${count}`).join(', ');
    const state =
      expected === `${record.state} 1`
        ? []
        : [{ code: 'state-differs-from-journal', key, expected, found: `${record.state} 1` }];
    return [...state, ...checkVersion(key, history, record.version)];
  });
}

function checkVersion(key: string, history: History | undefined, found: number): Finding[] {
  const expected = history?.changes ?? 0;
  return expected === found ? [] : [{ code: 'version-differs-from-journal', key, expected, found }];
}

/** The tally against the entries it has counted; where it has counted all, against the nominations too. */
export function checkTally(whole: WholeTenant): Finding[] {
  const expected = new Map<string, number>();
  const count = (agency: unknown, state: unknown, by: number): void => {
    if (typeof agency !== 'string' || typeof state !== 'string') return;
    const name = `${agency}|${state}`;
    expected.set(name, (expected.get(name) ?? 0) + by);
  };
  const behind = whole.lanes.filter(
    ({ lane, entries }) => (whole.tallyPositions[lane] ?? 0) < entries.length,
  );
  if (behind.length === 0) {
    const records = [...whole.nominations.values(), ...whole.anonymous.values()];
    for (const { agency, state } of records) count(agency, state, 1);
  } else {
    for (const { lane, bodies } of whole.lanes) {
      const counted = bodies.slice(0, whole.tallyPositions[lane] ?? 0);
      for (const change of counted.flatMap((body) => body?.changes ?? [])) {
        if (change.of !== 'nomination') continue;
        count(change.after?.agency, change.before?.state, -1);
        count(change.after?.agency, change.after?.state, 1);
      }
    }
  }
  return [...new Set([...expected.keys(), ...whole.tally.keys()])].flatMap((name): Finding[] => {
    const [should, found] = [expected.get(name) ?? 0, whole.tally.get(name) ?? 0];
    return should === found ? [] : [{ code: 'tally-differs', key: name, expected: should, found }];
  });
}
