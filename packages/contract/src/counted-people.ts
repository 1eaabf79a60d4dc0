import {
  AgencyId,
  CalendarDate,
  countedGroups,
  Instant,
  NominationId,
  peopleFigures,
} from '@payung/domain';
import * as z from 'zod';
import { PersonSummary } from './people.ts';

/** Which of the people of a count: those of one figure, in all or in one part of a group. */
export const CountedQuery = z
  .object({
    figure: z.enum(peopleFigures),
    group: z.enum(countedGroups).optional(),
    /** a key of that group as the count tells it; of `district` its code; `unknown` for who is not known any more */
    part: z.string().min(1).max(60).optional(),
    cursor: z.string().max(4000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  })
  .refine(({ group, part }) => (group === undefined) === (part === undefined), {
    path: ['part'],
    message: 'send both group and part, or neither',
  });

/** Somebody who was counted; `person` is null once they were forgotten. */
export const CountedPersonView = z.object({
  nominationId: NominationId,
  agency: AgencyId.nullable(),
  agencyName: z.string().nullable(),
  counts: z.array(z.enum(peopleFigures)),
  person: PersonSummary.nullable(),
});
export type CountedPersonView = z.infer<typeof CountedPersonView>;

/** One page of the people behind a figure; it may hold fewer than asked for while `nextCursor` names another. */
export const CountedPage = z.object({
  day: CalendarDate,
  known: Instant,
  items: z.array(CountedPersonView),
  nextCursor: z.string().nullable(),
});
export type CountedPage = z.infer<typeof CountedPage>;
