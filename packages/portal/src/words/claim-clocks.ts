import type { ClaimDetail, ClaimSummary } from '@payung/contract';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

type Clock = ClaimDetail['clocks'][number];

export const clockNames: Readonly<Record<Clock['name'], string>> = {
  'accident-report': say('Lapor kecelakaan ke BPJS dan dinas tenaga kerja'),
  'insurer-pays': say('BPJS membayar sejak berkas lengkap'),
  'claim-ends': say('Hak mengajukan klaim'),
  'scholarship-year': say('Klaim beasiswa tahun berikutnya'),
};

export const clockMarks: Readonly<Record<Clock['state'], Mark>> = {
  running: { shape: 'half', word: say('Berjalan'), tone: 'note' },
  overdue: { shape: 'diamond', word: say('Lewat batas'), tone: 'wrong' },
  met: { shape: 'tick', word: say('Terpenuhi'), tone: 'good' },
  'met-late': { shape: 'tick', word: say('Terpenuhi, terlambat'), tone: 'attention' },
};

/** The term of a claim that comes next, or ran out longest ago; null while none runs. */
export function nextClock({ clocks }: Pick<ClaimSummary, 'clocks'>): Clock | null {
  const open = clocks.filter(({ state }) => state === 'running' || state === 'overdue');
  return open.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null;
}

export function isLate(claim: Pick<ClaimSummary, 'clocks'>): boolean {
  return nextClock(claim)?.state === 'overdue';
}

/** Whether the family of a claim that goes on was not told yet. */
export function isUntold({
  familyToTell,
  state,
}: Pick<ClaimSummary, 'familyToTell' | 'state'>): boolean {
  return familyToTell && state !== 'withdrawn';
}

/** Late ones first, then by what is due next; those that wait for nothing at the end. */
export function byUrgency<T extends Pick<ClaimSummary, 'clocks'>>(claims: readonly T[]): T[] {
  const due = (claim: T) => nextClock(claim)?.dueAt ?? '9999';
  return [...claims].sort(
    (a, b) => Number(isLate(b)) - Number(isLate(a)) || (due(a) < due(b) ? -1 : 1),
  );
}
