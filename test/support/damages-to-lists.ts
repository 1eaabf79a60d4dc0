import { entryHash } from '@payung/journal-check';
import { type Damage, entry, pk, plus, sk } from './damage.ts';

/** Damages to lists and their outcomes, to the journal and to the tally. */
export const damagesToLists: Damage[] = [
  {
    name: 'a vanished piece of a list',
    table: 'registry',
    at: (i) => sk(i).startsWith('CHUNK#'),
    to: () => null,
    found: 'import-chunks-differ',
  },
  {
    name: 'a row without outcome',
    table: 'registry',
    at: (i) => sk(i).startsWith('CHUNK#'),
    to: (i) => plus(i, 'done', -1),
    found: 'import-rows-without-outcome',
  },
  {
    name: 'vanished outcomes',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: () => null,
    found: 'chunk-done-differs-from-rows',
  },
  {
    name: 'an outcome told otherwise',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({
      ...i,
      rows: String(i.rows).replace('"nominated"', '"review"').replace('"waitlisted"', '"review"'),
    }),
    found: 'chunk-outcomes-differ-from-rows',
  },
  {
    name: 'a row told twice',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({ ...i, rows: String(i.rows).replace('"row":3', '"row":2') }),
    found: 'row-twice-or-out-of-order',
  },
  {
    name: 'a row that points to nothing',
    table: 'registry',
    at: (i) => sk(i).startsWith('ROWS#'),
    to: (i) => ({
      ...i,
      rows: String(i.rows).replace(/"nominationId":"\w{26}/, `"nominationId":"${'0'.repeat(26)}`),
    }),
    found: 'row-without-its-nomination',
  },
  {
    name: 'a changed journal entry',
    table: 'journal',
    at: entry,
    to: (i) => ({
      ...i,
      body: String(i.body).replace('test', 'tset').replace('founding', 'foundinG'),
    }),
    found: 'journal-entry-changed',
  },
  {
    name: 'a torn out journal entry',
    table: 'journal',
    at: entry,
    to: () => null,
    found: 'journal-gap',
  },
  {
    name: 'a journal entry hashed anew',
    table: 'journal',
    at: entry,
    to: (i) => {
      const body = `${i.body} `;
      return { ...i, body, hash: entryHash(String(i.prev), body) };
    },
    found: 'journal-link-broken',
  },
  {
    name: 'an entry copied to another place',
    table: 'journal',
    at: entry,
    to: (i) => ({ ...i, body: String(i.body).replace('"seq":1', '"seq":7') }),
    found: 'journal-entry-misplaced',
  },
  {
    name: 'a lane cut off',
    table: 'journal',
    at: (i) => sk(i) === 'HEAD' && Number(i.seq) > 1,
    to: (i) => plus(i, 'seq', -1),
    found: 'journal-head-differs',
  },
  {
    name: 'a wrong tally',
    table: 'journal',
    at: (i) => pk(i).endsWith('#TALLY') && Object.keys(Object(i.counts)).length > 0,
    to: (i) => ({ ...i, counts: {} }),
    found: 'tally-differs',
  },
];
