import { describe, expect, it } from 'vitest';
import { openCaller, pairsOf } from './caller.fixture.ts';

const schema = {
  id: 'rec_id',
  link: 'within',
  fields: { given_name: 'given-name', surname: 'family-name', born: 'date', town: 'place' },
};
const names = 'ada bea carl dora emil fay gus hana'.split(' ');
const towns = 'ashton bexley corby'.split(' ');
const last = 'smith jones taylor brown hall'.split(' ');

const rows = Array.from({ length: 40 }, (_, at) => {
  const born = `19${50 + at}0${1 + (at % 9)}${10 + (at % 18)}`;
  return [`r${at}`, names[at % 8], last[at % 5], born, towns[at % 3]];
});
/** As FEBRL writes: a space after every comma. */
const table = (list: readonly (readonly (string | undefined)[])[]) =>
  [['rec_id', 'given_name', 'surname', 'born', 'town'], ...list]
    .map((row) => row.join(', '))
    .join('\n');
const twice = [...rows, ...rows.slice(0, 5).map((row) => [`again-${row[0]}`, ...row.slice(1)])];

function caller(list = twice, content: unknown = schema) {
  const opened = openCaller();
  opened.write('people.csv', `${table(list)}\n`);
  opened.write('schema.json', JSON.stringify(content));
  return opened;
}
const words = ['--out', 'pairs.csv', '--schema', 'schema.json', 'people.csv'];

describe('match over tables that a schema describes', () => {
  it('names records by the id column and trims what stands around commas', () => {
    const opened = caller();
    expect(opened.run(...words).status).toBe(0);
    const found = pairsOf(opened.read('pairs.csv')).map(({ a, b }) => `${a} = ${b}`);
    expect(found).toContain('people.csv r0 = people.csv again-r0');
  });

  it('names records by line where the schema names no id', () => {
    const opened = caller(twice, { link: 'within', fields: schema.fields });
    opened.run(...words);
    expect(pairsOf(opened.read('pairs.csv'))[0]?.a).toBe('people.csv 2');
  });

  it('keeps ids from becoming formulas in a spreadsheet, and numbers as they are', () => {
    const opened = caller(
      twice.map((row, at) => [at < 20 ? `=r${at}` : String(-at), ...row.slice(1)]),
    );
    opened.run('--clusters', 'clusters.csv', ...words);
    expect(opened.read('clusters.csv')).toContain("people.csv,'=r0,");
    expect(opened.read('clusters.csv')).toContain('people.csv,-20,');
  });

  it('says all that is wrong with a schema and what may have been meant', () => {
    const opened = caller(twice, {
      id: 'rec_id',
      link: 'inside',
      field: {},
      fields: { given_name: 'given_name', surname: 'lastname', born: 'date' },
    });
    const { status, complained } = opened.run(...words);
    expect(status).toBe(1);
    expect(complained).toMatch(/link: takes within, across or both/);
    expect(complained).toMatch(/field: is unknown. Did you mean "fields"/);
    expect(complained).toMatch(
      /field given_name: "given_name" is no kind .* Did you mean "given-name"/,
    );
    expect(complained).toMatch(/field surname: "lastname" is no kind/);
    expect(opened.names()).toEqual(['people.csv', 'schema.json']);
  });

  it('says which columns are not there, in every file, and offers near ones', () => {
    const opened = caller(twice, {
      ...schema,
      fields: { ...schema.fields, date_of_born: 'date', givenname: 'given-name' },
    });
    const { status, complained } = opened.run(...words);
    expect(status).toBe(1);
    expect(complained).toMatch(
      /people.csv: there is no column "date_of_born". Did you mean "born"/,
    );
    expect(complained).toMatch(
      /people.csv: there is no column "givenname". Did you mean "given_name"/,
    );
  });

  it('refuses ids that are empty or stand there twice, by line and without saying them', () => {
    const opened = caller([...rows, ['r1', 'ada', 'x', '', ''], ['', 'bea', 'y', '', '']]);
    const { status, complained } = opened.run(...words);
    expect(status).toBe(1);
    expect(complained).toMatch(/repeats an id of an earlier line in line 42/);
    expect(complained).toMatch(/"rec_id" is empty in line 43/);
  });

  it('says that a column is empty and goes on without it', () => {
    const opened = caller(twice.map((row) => row.with(4, '')));
    const { status, complained } = opened.run(...words);
    expect(status).toBe(0);
    expect(complained).toMatch(/note: people.csv: the column "town" is empty/);
    expect(pairsOf(opened.read('pairs.csv')).length).toBeGreaterThanOrEqual(5);
  });

  it('asks whether the kind is right when no value can be read as it', () => {
    const opened = caller(twice, { ...schema, fields: { ...schema.fields, town: 'date' } });
    const { status, complained } = opened.run(...words);
    expect(status).toBe(0);
    expect(complained).toMatch(/none of the 45 values in town can be read as date/);
  });

  it('does not compare a file with others when there is only one', () => {
    const { status, complained } = caller(twice, { ...schema, link: 'across' }).run(...words);
    expect(status).toBe(1);
    expect(complained).toMatch(/name two files at least/);
  });

  it('takes a table without rows, and of one row, as it is', () => {
    for (const list of [[], rows.slice(0, 1)]) {
      const opened = caller(list);
      expect(opened.run(...words).status).toBe(0);
      expect(pairsOf(opened.read('pairs.csv'))).toEqual([]);
    }
  });
});
