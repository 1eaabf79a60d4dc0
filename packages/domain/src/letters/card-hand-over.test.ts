import { describe, expect, it } from 'vitest';
import { CalendarDate, NominationId } from '../identifiers.ts';
import { type CardAnswer, type CardLine, checkEntries, countAnswers } from './card-hand-over.ts';

const day = (text: string) => CalendarDate.parse(text);
const nomination = NominationId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y-1');
const worker: CardAnswer = { answer: 'worker', on: day('2026-04-02') };
const family: CardAnswer = {
  answer: 'family',
  relation: 'spouse',
  name: 'ISTRI CONTOH',
  on: day('2026-04-02'),
};
const returned: CardAnswer = { answer: 'returned', why: 'not-found', on: day('2026-04-02') };
const line = (no: number, answer: CardAnswer | null = null): CardLine => ({
  no,
  nomination,
  cardNo: `2600${no}`,
  answer,
  by: null,
  at: null,
});
const paper = { madeOn: day('2026-04-01'), lines: [line(1), line(2, worker), line(3, returned)] };
const about = { today: day('2026-04-03'), hasProof: true, diedOn: new Map() };
const faultsOf = (entries: Parameters<typeof checkEntries>[1], more = {}) =>
  checkEntries(paper, entries, { ...about, ...more }).faults.map(({ fault }) => fault);

describe('what is entered from a signed paper', () => {
  it('counts once: what is sent again changes nothing, what says otherwise is refused', () => {
    const { fresh, faults } = checkEntries(paper, [{ no: 2, answer: worker }], about);
    expect([fresh, faults]).toEqual([[], []]);
    expect(faultsOf([{ no: 2, answer: family }])).toEqual(['answered-otherwise']);
    expect(faultsOf([{ no: 3, answer: worker }])).toEqual(['answered-otherwise']);
    expect(checkEntries(paper, [{ no: 1, answer: family }], about).fresh).toHaveLength(1);
  });

  it('needs the scan for a card that somebody has, and none for one that went back', () => {
    const none = { hasProof: false };
    expect(faultsOf([{ no: 1, answer: worker }], none)).toEqual(['proof-missing']);
    expect(faultsOf([{ no: 1, answer: returned }], none)).toEqual([]);
  });

  it('is not taken from the dead, nor from a day that is not, nor twice; every fault is told', () => {
    const diedOn = new Map([[1, day('2026-04-02')]]);
    expect(faultsOf([{ no: 1, answer: worker }], { diedOn })).toEqual(['worker-had-died']);
    expect(faultsOf([{ no: 1, answer: family }], { diedOn })).toEqual([]);
    const early = { ...worker, on: day('2026-03-31') };
    const late = { ...worker, on: day('2026-04-04') };
    expect(
      faultsOf([
        { no: 1, answer: early },
        { no: 1, answer: late },
        { no: 9, answer: worker },
      ]),
    ).toEqual(['before-it-was-made', 'twice', 'in-the-future', 'no-such-line']);
  });

  it('adds up to the cards on the paper', () => {
    expect(countAnswers(paper)).toEqual({ people: 3, received: 1, returned: 1, open: 1 });
  });
});
