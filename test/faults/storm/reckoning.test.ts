import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { Desk } from '../../stories/story-desk.ts';
import { type ClaimPromised, lookForClaims } from './claims-in-the-storm.ts';
import { lookForPlaces } from './look-for-places.ts';
import { noPlacesYet, type PlacesPromised } from './places-in-the-storm.ts';

/** A desk that is answered with what a region keeps, by path; only what is looked at is kept. */
function deskOver(kept: ReadonlyMap<string, unknown>): Desk {
  return {
    user: UserId.parse('somebody'),
    // the views are told as they are kept here: whole ones would say nothing more
    ask: async <T>(_: string, path: string, __: z.ZodType<T>) => kept.get(path) as T,
    answer: async (_, path) =>
      kept.has(path)
        ? { status: 200, text: JSON.stringify(kept.get(path)) }
        : { status: 404, text: '{}' },
    download: async () => new Uint8Array(),
  };
}

const nomination = (nominationId: string, state: string, waitingNumber: number | null = null) => ({
  ...{ nominationId, state, waitingNumber, personId: 'p', agency: 'a', agencyName: 'A' },
  ...{ schemeYear: 2026, bucket: '2026', nominatedAt: '2026-01-01T00:00:00Z', importId: null },
  ...{ row: null, endedOn: null, endedWhy: null, reasons: [], duplicateOf: null },
  person: {
    ...{ personId: 'p', name: 'N', nationalIdEnding: '9001', age: 40, sex: 'MALE' },
    ...{ village: null, villageName: null, occupation: 'o', occupationName: 'O' },
  },
});

/** Two places held by A and B, then by numbers 1 and 2, while 3 waits; B and A left. */
function soundPlaces() {
  const promised: PlacesPromised = { ...noPlacesYet(), card: '2026', granted: 2 };
  promised.numbers.set('A', null).set('B', null).set('C', 1).set('D', 2).set('E', 3);
  promised.withdrawn.add('A').add('B');
  const waiting = { nominationId: 'X', state: 'duplicate' as const, waitingNumber: null };
  const done = { caseId: 'K', state: 'same' as const, version: 2, standing: null, waiting };
  promised.answered.push({ caseId: 'K', answer: 'same', done });
  const kept = new Map<string, unknown>(
    [
      ...(['A', 'B'] as const).map((id) => [id, nomination(id, 'withdrawn')] as const),
      ...(['C', 'D'] as const).map((id) => [id, nomination(id, 'nominated')] as const),
      ['E', nomination('E', 'waitlisted', 3)],
      ['X', nomination('X', 'duplicate')],
    ].map(([id, one]) => [`/v1/nominations/${id}`, one] as const),
  );
  const movements = [
    { kind: 'promote', reserved: 1 },
    { kind: 'promote', reserved: 1 },
  ];
  const card = { granted: 2, reserved: 2, free: 0, waiting: 1, movements };
  kept.set('/v1/quotas/2026?limit=100', card);
  kept.set('/v1/cases/K', { state: 'same', version: 2 });
  return { promised, kept, card };
}

type Places = ReturnType<typeof soundPlaces>;

async function wrongWith(damage: (places: Places) => void): Promise<readonly string[]> {
  const places = soundPlaces();
  damage(places);
  const desk = deskOver(places.kept);
  return lookForPlaces({ officer: desk, admin: desk, otherAdmin: desk }, places.promised, 1);
}

const at = (id: string) => `/v1/nominations/${id}`;

describe('the reckoning of places and cases after a storm', () => {
  it('finds nothing where everything is as it was told', async () => {
    expect(await wrongWith(() => undefined)).toEqual([]);
  });

  it.each<readonly [string, (places: Places) => void]>([
    ['a nomination that is gone', ({ kept }) => void kept.delete(at('C'))],
    ['a place that two hold', ({ kept }) => void kept.set(at('E'), nomination('E', 'nominated'))],
    [
      'a place that nobody was given',
      ({ kept }) => void kept.set(at('D'), nomination('D', 'waitlisted', 2)),
    ],
    [
      'a place that went to a later number',
      ({ kept }) => {
        kept
          .set(at('D'), nomination('D', 'waitlisted', 2))
          .set(at('E'), nomination('E', 'nominated'));
      },
    ],
    ['one number for two', ({ promised }) => void promised.numbers.set('D', 1)],
    [
      'another number than was told',
      ({ kept }) => void kept.set(at('E'), nomination('E', 'waitlisted', 4)),
    ],
    [
      'somebody who withdrew and holds a place',
      ({ kept }) => void kept.set(at('A'), nomination('A', 'nominated')),
    ],
    [
      'a place given twice by the card',
      ({ card }) => void card.movements.push({ kind: 'promote', reserved: 1 }),
    ],
    ['a card that counts otherwise', ({ card }) => void Object.assign(card, { waiting: 2 })],
    ['a ceiling that was not raised', ({ card }) => void Object.assign(card, { granted: 1 })],
    [
      'a case with another answer',
      ({ kept }) => void kept.set('/v1/cases/K', { state: 'different', version: 2 }),
    ],
    [
      'a case that was written again',
      ({ kept }) => void kept.set('/v1/cases/K', { state: 'same', version: 3 }),
    ],
    [
      'a double that stands otherwise',
      ({ kept }) => void kept.set(at('X'), nomination('X', 'nominated')),
    ],
    ['a case with two answers', ({ promised }) => void promised.disputed.push('2 of two')],
    ['a case that nobody decided', ({ promised }) => void promised.answered.pop()],
  ])('finds %s', async (_, damage) => {
    expect(await wrongWith(damage)).not.toEqual([]);
  });
});

const today = '2026-05-04';

function soundClaims() {
  const claims: ClaimPromised[] = [
    { id: 'C1', nomination: 'N1', papers: ['ktp E1', 'kk E2'].toSorted() },
  ];
  const list = [
    { claimId: 'C1', nominationId: 'N1' },
    { claimId: 'C9', nominationId: 'N9' },
  ];
  const papers = [
    { paper: 'ktp', evidenceId: 'E1' },
    { paper: 'kk', evidenceId: 'E2' },
  ];
  const steps = [{ act: 'complete' }, { act: 'submit' }];
  const claim = { state: 'submitted', papers, steps };
  return { claims, list, claim };
}

type Claims = ReturnType<typeof soundClaims>;

async function wrongClaims(damage: (claims: Claims) => void): Promise<readonly string[]> {
  const all = soundClaims();
  damage(all);
  const desk = deskOver(
    new Map<string, unknown>([
      ['/v1/claims?year=2026', { items: all.list }],
      ['/v1/claims/C1', all.claim],
    ]),
  );
  return lookForClaims(desk, all.claims, 1, today);
}

describe('the reckoning of claims after a storm', () => {
  it('finds nothing where everything is as it was told', async () => {
    expect(await wrongClaims(() => undefined)).toEqual([]);
  });

  it.each<readonly [string, (claims: Claims) => void]>([
    [
      'a second claim about one event',
      ({ list }) => void list.push({ claimId: 'C2', nominationId: 'N1' }),
    ],
    ['a claim that is gone', ({ list }) => void list.shift()],
    ['a claim that was never told', ({ claims }) => void claims.pop()],
    [
      'a claim that stands elsewhere',
      ({ claim }) => void Object.assign(claim, { state: 'complete' }),
    ],
    ['a paper that is gone', ({ claim }) => void claim.papers.pop()],
    [
      'a paper that is there twice',
      ({ claim }) => void claim.papers.push({ paper: 'kk', evidenceId: 'E2' }),
    ],
    ['a step that was done twice', ({ claim }) => void claim.steps.push({ act: 'submit' })],
  ])('finds %s', async (_, damage) => {
    expect(await wrongClaims(damage)).not.toEqual([]);
  });
});
