import type { NominationRequest, NominationResult, Problem } from '@payung/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryTables } from './memory-tables.fixture.ts';
import { bookOf, dropBook, layOutBook, type OpenBook, openBook } from './nomination-book.ts';
import {
  keepNominationDraft,
  nominationDrafts,
  nominationsHere,
  nominationsSent,
  putNomination,
  sendAgain,
} from './nominations.ts';
import { unreadableItems, unsentItems } from './outbox.ts';
import { type NominationLine, sendNominations } from './send-nominations.ts';

const passphrase = 'payung kuning teduh';
const noon = new Date('2026-11-21T05:00:00.000Z');
const known = (now = noon.getTime()) => ({ kind: 'known', now }) as const;
const choices = {
  isAreaOnly: false,
  agencies: [],
  agencyNames: {},
  occupations: [],
  districts: [],
  villages: [],
  noticeVersion: null,
};

const requestOf = (n: number): NominationRequest => ({
  agency: 'dinas-perhubungan',
  worker: { nationalId: `331902454507800${n}`, name: `SITI AMINAH ${n}`, occupation: 'Ojek' },
});
const formOf = (n: number) => ({ id: `form-${n}`, inPlaceOf: null });

async function aBook() {
  const memory = memoryTables();
  const store = { user: 'someone', tables: memory.tables, crypto: globalThis.crypto };
  const of = { regency: '33.19', timeZone: 'Asia/Jakarta', choices };
  const book = await layOutBook(store, of, passphrase);
  return { ...memory, store, book };
}

const resultOf = (key: string): NominationResult => ({
  outcome: 'nominated',
  nominationId: `n-${key}`,
  personId: `p-${key}`,
  waitingNumber: null,
  duplicateOf: null,
  reasons: [],
});
const problem: Problem = {
  type: 'about:blank',
  title: 'worker-to-correct',
  status: 422,
  code: 'worker-to-correct',
  detail: '',
  correlationId: 'r-1',
};

type Fate = 'ok' | 'line' | 'answer-lost' | 'refused' | 'later';

/** A service that takes each key once, and a line that does as it is told. */
function aService(fateOf: (call: number, request: NominationRequest) => Fate) {
  const taken = new Map<string, string>();
  let calls = 0;
  const line: NominationLine = {
    async nominate(request, key) {
      calls += 1;
      const fate = fateOf(calls, request);
      if (fate === 'line' || fate === 'refused' || fate === 'later') throw new Error(fate);
      taken.set(key, request.worker.name);
      if (fate === 'answer-lost') throw new Error('line');
      return resultOf(key);
    },
    verdict(cause) {
      const why = cause instanceof Error ? cause.message : '';
      if (why === 'refused') return { problem };
      return why === 'line' ? 'line' : 'later';
    },
    now: () => noon,
  };
  return { taken, line };
}

const write = async (store: Parameters<typeof putNomination>[0], book: OpenBook, count: number) => {
  for (let n = 1; n <= count; n += 1) {
    await putNomination(store, book, { request: requestOf(n), typed: {} }, formOf(n), noon);
  }
};

describe('nominations on a telephone', () => {
  it('are each taken exactly once, in the order in which they were written, however often the line breaks', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('ok', 'line', 'answer-lost', 'later'), {
      maxLength: 12,
    });
    const { book, store: first } = await aBook();
    await fc.assert(
      fc.asyncProperty(fates, async (told) => {
        // one key for all runs: making one takes as long as it must
        const store = { ...first, tables: memoryTables().tables };
        await write(store, book, 4);
        const { taken, line } = aService((call) => told[call - 1] ?? 'ok');
        for (let run = 0; run <= told.length; run += 1) await sendNominations(store, book, line);
        expect([...taken.values()].sort()).toEqual([1, 2, 3, 4].map((n) => `SITI AMINAH ${n}`));
        expect(await nominationsHere(store, book)).toEqual([]);
        const sent = await nominationsSent(store, book);
        expect(sent.map(({ result }) => result.nominationId).sort()).toEqual(
          [...taken.keys()].map((key) => `n-${key}`).sort(),
        );
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it('keep every word when the service refuses one, hold up no other, and go again under another key once corrected', async () => {
    const { store, book } = await aBook();
    await write(store, book, 2);
    const { taken, line } = aService((_, { worker }) =>
      worker.name.endsWith('1') ? 'refused' : 'ok',
    );
    expect(await sendNominations(store, book, line)).toBe('all');
    const [refused] = await nominationsHere(store, book);
    expect(refused).toMatchObject({ request: requestOf(1), problem: { code: problem.code } });
    expect([...taken.values()]).toEqual(['SITI AMINAH 2']);

    const form = { id: 'form-1', inPlaceOf: refused?.id ?? '' };
    const words = { request: requestOf(3), typed: {} };
    const id = await putNomination(store, book, words, form, noon);
    expect(id).not.toBe(refused?.id);
    await sendNominations(store, book, line);
    expect([...taken.values()]).toEqual(['SITI AMINAH 2', 'SITI AMINAH 3']);
    expect(await nominationsHere(store, book)).toEqual([]);
  });

  it('go once more as they are when what stood in their way is gone', async () => {
    const { store, book } = await aBook();
    await write(store, book, 1);
    const { taken, line } = aService((call) => (call === 1 ? 'refused' : 'ok'));
    await sendNominations(store, book, line);
    const [one] = await nominationsHere(store, book);
    await sendNominations(store, book, line);
    expect(taken.size).toBe(0);
    await sendAgain(store, one?.id ?? '');
    await sendNominations(store, book, line);
    expect([...taken.keys()]).toEqual([one?.id]);
  });

  it('are draft or nomination at every moment, never both and never neither', async () => {
    const { store, book, fill } = await aBook();
    const typed = { name: 'SITI AMINAH 1' };
    await keepNominationDraft(store, book, { ...formOf(1), typed }, noon);
    await keepNominationDraft(store, book, { ...formOf(2), typed: { name: 'LAIN' } }, noon);
    await putNomination(store, book, { request: requestOf(1), typed }, formOf(1), noon);
    expect((await nominationDrafts(store, book)).map(({ id }) => id)).toEqual(['form-2']);
    fill();
    const words = { request: requestOf(2), typed };
    await expect(putNomination(store, book, words, formOf(2), noon)).rejects.toThrow('full');
    expect((await nominationDrafts(store, book)).map(({ id }) => id)).toEqual(['form-2']);
    expect(await nominationsHere(store, book)).toHaveLength(1);
  });

  it('lie on the device without a word that anybody could read, also once they were sent', async () => {
    const { store, book, dump } = await aBook();
    await keepNominationDraft(store, book, { ...formOf(9), typed: requestOf(9).worker }, noon);
    await write(store, book, 2);
    const { line } = aService((call) => (call === 1 ? 'refused' : 'ok'));
    await sendNominations(store, book, line);
    expect(dump()).not.toMatch(/SITI|AMINAH|331902|Ojek|worker-to-correct/);
  });

  it('are neither answers from the field nor unreadable to the release that wrote them', async () => {
    const { store, book } = await aBook();
    await write(store, book, 2);
    expect(await unsentItems(store)).toEqual([]);
    expect(await unreadableItems(store)).toBe(0);
  });
});

describe('a book of nominations', () => {
  it('opens by its passphrase alone, keeps all after many wrong ones, and lets no more than one be tried each quarter of an hour', async () => {
    const { store, book } = await aBook();
    await write(store, book, 1);
    const tries = [];
    for (let n = 0; n < 5; n += 1) tries.push((await openBook(store, known(), 'salah')).kind);
    expect(tries).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'closed']);
    expect(await openBook(store, known(), passphrase)).toMatchObject({ kind: 'closed' });
    const later = known(noon.getTime() + 15 * 60_000);
    expect((await openBook(store, later, 'salah')).kind).toBe('closed');
    const opened = await openBook(store, known(later.now + 15 * 60_000), passphrase);
    expect(opened.kind).toBe('open');
    if (opened.kind === 'open') {
      expect(await nominationsHere(store, opened.book)).toHaveLength(1);
    }
  });

  it('does not open while the clock runs behind, which would undo the waiting', async () => {
    const { store } = await aBook();
    expect(await openBook(store, { kind: 'behind' }, passphrase)).toEqual({ kind: 'clock-behind' });
  });

  it('is not laid out over one that is there: its key alone opens what is written', async () => {
    const { store, book } = await aBook();
    await write(store, book, 1);
    const of = { regency: '33.19', timeZone: 'Asia/Jakarta', choices };
    await expect(layOutBook(store, of, 'kata yang lain sama sekali')).rejects.toThrow('broken');
    expect(await nominationsHere(store, book)).toHaveLength(1);
  });

  it('leaves nothing when it is thrown away', async () => {
    const { store, book } = await aBook();
    await write(store, book, 2);
    await keepNominationDraft(store, book, { ...formOf(9), typed: {} }, noon);
    await dropBook(store);
    expect(await bookOf(store)).toBeNull();
    expect(await store.tables.all('outbox')).toEqual([]);
    expect(await store.tables.all('notes')).toEqual([]);
  });
});
