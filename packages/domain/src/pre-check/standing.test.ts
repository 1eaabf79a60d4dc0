import { describe, expect, it } from 'vitest';
import { CalendarDate, Instant, UserId } from '../identifiers.ts';
import { type PreCheckAnswer, RecipientId } from './pre-check.ts';
import {
  dukcapilStatus,
  openRefusals,
  type PreCheckEntry,
  type PreCheckRuling,
  preCheckGaps,
} from './standing.ts';

const dukcapil = RecipientId.parse('dukcapil');
const branch = RecipientId.parse('bpjs');

function entry(answer: PreCheckAnswer, on: string, recipient = dukcapil): PreCheckEntry {
  return {
    recipient,
    kind: recipient === dukcapil ? 'population-registry' : 'insurer',
    answer,
    checkedOn: CalendarDate.parse(on),
    at: Instant.parse(`${on}T03:00:00Z`),
    file: 'F',
    upload: `U-${on}`,
    row: 2,
  };
}

function ruling(act: 'keep' | 'return', upload: string): PreCheckRuling {
  const at = Instant.parse('2026-11-20T03:00:00Z');
  return { act, uploads: [upload], reason: 'akta salah', by: UserId.parse('a'), at };
}

const day = CalendarDate.parse('2026-11-21');
const required = [{ recipient: dukcapil, maxAgeDays: 30 }];
const codes = (
  entries: PreCheckEntry[],
  { rulings = [], asked = required }: { rulings?: PreCheckRuling[]; asked?: typeof required } = {},
) => preCheckGaps({ entries, rulings }, { required: asked }, day).map(({ code }) => code);

describe('what a pre-check keeps out of a decision', () => {
  it('asks for the answers that the region requires, and no older than it says', () => {
    expect(codes([])).toEqual(['pre-check-missing']);
    expect(codes([], { asked: [] })).toEqual([]);
    expect(codes([entry('OK', '2026-10-22')])).toEqual([]);
    expect(codes([entry('OK', '2026-10-21')])).toEqual(['pre-check-outdated']);
  });

  it('stops whoever is refused, although nobody required an answer', () => {
    expect(codes([entry('ACTIVE_PU', '2026-11-01', branch)], { asked: [] })).toEqual([
      'pre-check-refused',
    ]);
  });

  it('believes the day of which an answer speaks, not the order in which files were read', () => {
    const [old, recent] = [entry('DECEASED', '2026-11-01'), entry('OK', '2026-11-10')];
    for (const entries of [
      [old, recent],
      [recent, old],
    ]) {
      expect(openRefusals({ entries, rulings: [] })).toEqual([]);
      expect(dukcapilStatus({ entries })).toBe('MATCH');
    }
  });

  it('lets an overruled refusal pass, and stops at the next one', () => {
    const first = entry('MISMATCH', '2026-11-01');
    const rulings = [ruling('keep', first.upload)];
    expect(codes([first], { rulings })).toEqual([]);
    expect(codes([first, entry('MISMATCH', '2026-11-12')], { rulings })).toEqual([
      'pre-check-refused',
    ]);
  });

  it('says that somebody was sent back to be corrected, until a better answer comes', () => {
    const first = entry('MISMATCH', '2026-11-01');
    const rulings = [ruling('return', first.upload)];
    expect(codes([first], { rulings })).toEqual(['pre-check-returned']);
    expect(codes([first, entry('OK', '2026-11-12')], { rulings })).toEqual([]);
  });
});
