import * as z from 'zod';
import { ImportPage } from './imports.ts';

/** Things that wait for one act of whoever asks. */
export const HomeWaiting = z.object({
  act: z.enum([
    'sign-decision',
    'verify',
    'decide-case',
    'handle-claim',
    'pay-bill',
    'choose-columns',
  ]),
  count: z.int().min(1),
  /** more may wait than were counted */
  isMore: z.boolean(),
  /** date or instant since when the first of them waits; null where that is not known */
  oldest: z.string().nullable(),
  /** the id of the one thing where only one waits */
  only: z.string().nullable(),
});
export type HomeWaiting = z.infer<typeof HomeWaiting>;

/** Something whose day has passed, or is about to. */
export const HomeLate = z.discriminatedUnion('about', [
  z.object({
    about: z.enum(['verification', 'cases', 'claims']),
    count: z.int().min(1),
    /** more may be late than were counted */
    isMore: z.boolean(),
  }),
  /** payment codes of the insurer: how many run out or have, and the last day of the first */
  z.object({
    about: z.literal('codes'),
    count: z.int().min(1),
    firstOn: z.string(),
    isOver: z.boolean(),
  }),
  /** people with unpaid months, as the last monthly run met them */
  z.object({
    about: z.literal('cover'),
    people: z.int().min(1),
    mostMonths: z.int().min(0),
    firstLapseOn: z.string().nullable(),
  }),
]);
export type HomeLate = z.infer<typeof HomeLate>;

/** Something that happened since the day before. */
export const HomeChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('list-checked'),
    id: z.string(),
    at: z.string(),
    fileName: z.string(),
    rows: z.int(),
  }),
  z.object({
    kind: z.literal('decision-signed'),
    id: z.string(),
    at: z.string(),
    title: z.string(),
    number: z.string(),
    people: z.int(),
  }),
]);
export type HomeChange = z.infer<typeof HomeChange>;

/** What waits for whoever asks, what is late and what changed since `since`. Nobody is named. */
export const Home = z.object({
  since: z.string(),
  waiting: z.array(HomeWaiting),
  late: z.array(HomeLate),
  changes: z.array(HomeChange),
  /** the newest few of the lists that may be seen */
  lists: ImportPage.shape.items,
});
export type Home = z.infer<typeof Home>;
