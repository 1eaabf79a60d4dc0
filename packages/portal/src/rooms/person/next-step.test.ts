import { nominationStates } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { rightsOf } from '../../rights.ts';
import { nextStep, standingOf } from './next-step.ts';

type Nomination = Parameters<typeof nextStep>[0];

const aNomination = (changes: Partial<Nomination>): Nomination => ({
  nominationId: '01KB0000000000000000000000-1',
  personId: '01KB0000000000000000000000',
  agency: 'dinas-perhubungan',
  agencyName: 'Dinas Perhubungan',
  state: 'nominated',
  schemeYear: 2026,
  bucket: '2026',
  waitingNumber: null,
  nominatedAt: '2026-11-02T03:00:00.000Z',
  importId: null,
  row: null,
  endedOn: null,
  endedWhy: null,
  noticeVersion: null,
  reasons: [],
  duplicateOf: null,
  ...changes,
});

const as = (role: string) =>
  rightsOf({ role, agencies: ['dinas-perhubungan'], reachesAllAgencies: true, proposesFor: null });

describe('the next step of a person', () => {
  it('is told in one sentence for every state, to everybody', () => {
    for (const state of nominationStates) {
      const { sentence } = nextStep(aNomination({ state, waitingNumber: 8 }), as('auditor'), null);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('offers no act that the service would refuse', () => {
    const ended = aNomination({ state: 'withdrawn' });
    expect(nextStep(ended, as('auditor'), null).act).toBeNull();
    expect(nextStep(ended, as('officer'), null).act?.to).toBe('nominate');
    const offered = aNomination({ state: 'offered' });
    expect(nextStep(offered, as('treasurer'), null).act).toBeNull();
    expect(nextStep(offered, as('officer'), null).act?.to).toBe('nomination');
  });

  it('does not send anybody to verification that is done, nor on from one that is not', () => {
    const nominated = aNomination({ state: 'nominated' });
    const at = (stage: 'waiting' | 'returned' | 'refused' | 'ready') =>
      nextStep(nominated, as('officer'), { stage, level: stage === 'waiting' ? 'village' : null });
    expect(at('ready').sentence).toMatch(/^Verifikasi selesai; menunggu penetapan/);
    expect(at('ready').act?.to).toBe('decisions');
    expect(at('waiting').sentence).toMatch(/^Menunggu pemeriksaan oleh kelurahan\/desa, lalu/);
    expect(at('returned').sentence).toMatch(/^Dikembalikan/);
    for (const stage of ['waiting', 'returned', 'refused'] as const) {
      expect(at(stage).act?.to).toBe('sheet');
    }
    expect(nextStep(nominated, as('officer'), null).sentence).toMatch(/^Menunggu verifikasi/);
  });

  it('is about the nomination that lives, not about one that ended before it', () => {
    const ended = aNomination({ state: 'withdrawn' });
    const living = aNomination({ nominationId: '01KB0000000000000000000000-2' });
    expect(standingOf({ nominations: [ended, living] })).toBe(living);
    expect(standingOf({ nominations: [ended] })).toBe(ended);
  });
});
