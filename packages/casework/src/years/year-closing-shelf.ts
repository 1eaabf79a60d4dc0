import { defineShelf } from '@payung/data';
import { YearClosing } from '@payung/domain';

/** The closing of each year that was closed; its id is the year. */
export const yearClosingShelf = defineShelf<YearClosing>({
  name: 'year-closing',
  schema: YearClosing,
  of: 'region',
  told: ({ id, lapsed }) => ({ year: id, people: lapsed }),
});
