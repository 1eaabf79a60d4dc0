import { describe, expect, it } from 'vitest';
import {
  emptyEntry,
  entryControls,
  lineControl,
  readEntries,
  receivedByWorker,
} from './entry-draft.ts';

const facts = { on: '20-11-2026', madeOn: '2026-11-18', today: '2026-11-21', hasScan: true };
const on = '2026-11-20';

describe('cards that were handed over, as a clerk writes it', () => {
  it('go with who has them; lines that nobody answered yet stay open', () => {
    const drafts = new Map([
      [1, receivedByWorker],
      [2, { ...emptyEntry, answer: 'family', relation: 'spouse', name: ' BU CONTOH ' }],
      [3, { ...emptyEntry, answer: 'returned', why: 'moved' }],
      [4, emptyEntry],
    ]);
    expect(readEntries(drafts, facts)).toEqual({
      entries: [
        { no: 1, answer: { answer: 'worker', on } },
        { no: 2, answer: { answer: 'family', relation: 'spouse', name: 'BU CONTOH', on } },
        { no: 3, answer: { answer: 'returned', why: 'moved', on } },
      ],
    });
  });

  it('are received only with the signed paper: without it nobody can show who has the card', () => {
    const read = readEntries(new Map([[1, receivedByWorker]]), { ...facts, hasScan: false });
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      entryControls.scan,
    ]);
    const back = new Map([[1, { ...emptyEntry, answer: 'returned', why: 'moved' }]]);
    expect('entries' in readEntries(back, { ...facts, hasScan: false })).toBe(true);
  });

  it('name everything that is missing, by line', () => {
    const drafts = new Map([
      [1, { ...emptyEntry, answer: 'family' }],
      [2, { ...emptyEntry, answer: 'returned' }],
    ]);
    const read = readEntries(drafts, { ...facts, on: '17-11-2026' });
    expect('errors' in read && read.errors.map(({ target }) => target)).toEqual([
      entryControls.on,
      lineControl(1, 'relation'),
      lineControl(1, 'name'),
      lineControl(2, 'why'),
    ]);
    expect('errors' in readEntries(new Map(), facts)).toBe(true);
  });
});
