import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JournalFinding, verifyJournal } from '../src/index.ts';
import { type Attack, attacks } from './attacks.ts';
import { addCheckpoint, addEntry, aJournal, type Journal, sourceOf } from './invented-journal.ts';

const placeOf = ({ code, seq, upTo }: JournalFinding): string =>
  `${code} ${seq}${upTo === undefined || upTo === seq ? '' : `-${upTo}`}`;

/** Three lanes of 12 entries, a checkpoint after the 8th and the 10th. */
function witnessedJournal(): Journal {
  const journal = aJournal(3, 8);
  addCheckpoint(journal);
  for (let seq = 9; seq <= 12; seq += 1) {
    for (let lane = 0; lane < 3; lane += 1) addEntry(journal, lane, [`late${seq}.${lane}`]);
    if (seq === 10) addCheckpoint(journal);
  }
  return journal;
}

function attacked(attack: Attack): Journal {
  const journal = witnessedJournal();
  const [, lane] = journal.lanes;
  if (lane !== undefined) attack.on(lane, journal);
  return journal;
}

describe('a journal that somebody laid hands on', () => {
  it.each(attacks)('$name: is found by the lane alone, or is not', async (attack) => {
    const source = sourceOf(attacked(attack), { checkpoints: true, items: true });
    const { findings } = await verifyJournal(source);
    expect(findings.map(placeOf)).toEqual(attack.alone);
    expect(findings.every(({ lane }) => lane === 1)).toBe(true);
  });

  it.each(attacks)('$name: is found with checkpoints and items', async (attack) => {
    const { findings } = await verifyJournal(sourceOf(attacked(attack)));
    const expected = attack.witnessed ?? attack.alone;
    expect(findings.map(placeOf)).toEqual(expect.arrayContaining([...expected]));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ lane }) => lane === 1)).not.toHaveLength(0);
  });

  it('names what items know of a cut tail where no checkpoint was made since', async () => {
    const journal = aJournal(3, 6);
    const [lane] = journal.lanes;
    if (lane === undefined) throw new Error('no lane');
    lane.entries.splice(4);
    lane.head = { seq: 4, hash: lane.entries[3]?.hash ?? '' };
    const { findings } = await verifyJournal(sourceOf(journal));
    expect(findings.map(placeOf)).toEqual(['tail-cut-head-set-back 5-6']);
  });

  it('names the change that an item set back no longer knows', async () => {
    const journal = aJournal(3, 6);
    const [id = '', item] = [...journal.items].at(-1) ?? [];
    if (item === undefined) throw new Error('no item');
    journal.items.set(id, { ...item, version: 1, trail: item.trail.slice(0, 1) });
    const { findings } = await verifyJournal(sourceOf(journal));
    expect(findings).toHaveLength(1);
    expect(`${findings[0]?.lane}:${findings[0]?.seq}`).toBe(item.trail[1]);
    expect(findings[0]?.code).toBe('change-not-in-item');
  });

  it('names an item that vanished', async () => {
    const journal = aJournal(3, 6);
    journal.items.delete('n3');
    const { findings } = await verifyJournal(sourceOf(journal));
    expect(findings.map(({ code, detail }) => `${code} ${detail.split(' is')[0]}`)).toEqual([
      'item-missing nomination n3',
    ]);
  });
});

describe('a journal as it was written', () => {
  it('has no findings, whatever its lanes hold', async () => {
    const lanes = fc.array(fc.nat(3), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(lanes, fc.nat(60), async (order, checkpointAfter) => {
        const journal = aJournal(4, 0);
        order.forEach((lane, i) => {
          addEntry(journal, lane, [`n${i % 7}`, `m${i}`]);
          if (i === checkpointAfter) addCheckpoint(journal);
        });
        addCheckpoint(journal);
        const { findings, entries } = await verifyJournal(sourceOf(journal));
        expect(findings).toEqual([]);
        expect(entries).toBe(order.length);
      }),
    );
  });

  it('may have items from before trails were kept, as long as their changes are counted', async () => {
    const journal = aJournal(2, 6);
    for (const [id, item] of journal.items) {
      journal.items.set(id, { ...item, trail: item.trail.slice(1) });
    }
    expect((await verifyJournal(sourceOf(journal))).findings).toEqual([]);
    const [id = '', item] = [...journal.items][0] ?? [];
    if (item !== undefined) journal.items.set(id, { ...item, version: item.version + 1 });
    const { findings } = await verifyJournal(sourceOf(journal));
    expect(findings.map(({ code }) => code)).toEqual(['item-version-differs']);
  });

  it('may grow while it is read', async () => {
    const journal = witnessedJournal();
    const source = sourceOf(journal);
    let more = 3;
    const lanes = source.lanes.map((lane) => ({
      ...lane,
      head: async () => {
        if (more > 0) addEntry(journal, lane.lane, ['n1', `fresh${more}`]);
        more -= 1;
        return lane.head();
      },
    }));
    expect((await verifyJournal({ ...source, lanes })).findings).toEqual([]);
  });
});
