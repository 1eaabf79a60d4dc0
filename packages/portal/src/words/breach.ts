import type { BreachStepKind } from '@payung/domain';
import { say } from '../language/say.ts';
import type { Mark } from './labels.ts';

type Clock = 'running' | 'overdue' | 'told-in-time' | 'told-late';

/** How the 3 × 24 hours of a breach stand (UU 27/2022 art. 46). */
export const clockMarks: Readonly<Record<Clock, Mark>> = {
  running: { shape: 'half', word: say('Waktu berjalan'), tone: 'attention' },
  overdue: { shape: 'cross', word: say('Lewat 3 × 24 jam'), tone: 'wrong' },
  'told-in-time': { shape: 'tick', word: say('Diberitahukan tepat waktu'), tone: 'good' },
  'told-late': { shape: 'bars', word: say('Diberitahukan terlambat'), tone: 'attention' },
};

/** What is recorded of a breach, in the order in which it is usually done. */
export const breachStepWords: Readonly<Record<BreachStepKind, string>> = {
  data: say('Data yang terungkap'),
  course: say('Kapan dan bagaimana terungkap'),
  handling: say('Penanganan dan pemulihan'),
  'told-subjects': say('Pemberitahuan kepada orang yang datanya terungkap'),
  'told-authority': say('Pemberitahuan kepada lembaga'),
  closed: say('Berkas ditutup'),
};

/** A step's name, also for one that a later service knows. */
export function breachStepName(kind: string): string {
  const entry = Object.entries(breachStepWords).find(([known]) => known === kind);
  return entry?.[1] ?? say('Langkah lain');
}

/** `2 hari 3 jam`: what is left of the clock, hours rounded down so that nobody counts on more. */
export function formatRemaining(seconds: number): string {
  const hours = Math.floor(Math.max(0, seconds) / 3600);
  if (hours >= 24)
    return say('{hours} hari {hours2} jam', { hours: Math.floor(hours / 24), hours2: hours % 24 });
  return hours >= 1
    ? say('{hours} jam', { hours })
    : say('{max} menit', { max: Math.floor(Math.max(0, seconds) / 60) });
}
