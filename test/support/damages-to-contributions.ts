import * as z from 'zod';
import type { Damage } from './damage.ts';
import { pk, sk } from './damage.ts';
import type { RawItem } from './raw-items.ts';

const onShelf = (shelf: string) => (item: RawItem) => pk(item).includes(`#S#${shelf}#`);

const Parts = z.array(z.record(z.string(), z.unknown()));
const Filed = z.looseObject({ entries: Parts.optional(), lines: Parts.optional() });
type Filed = z.infer<typeof Filed>;

/** A record on a shelf with its opened text changed. */
function told(item: RawItem, change: (record: Filed) => Filed): RawItem {
  const record = Filed.parse(JSON.parse(String(item.sealed)));
  return { ...item, sealed: JSON.stringify(change(record)) };
}

const entriesOf = (record: Filed) => record.entries ?? [];
const ledger = onShelf('ledger');
const hasEntry = (kind: string) => (item: RawItem) =>
  ledger(item) && String(item.sealed).includes(`"entry":"${kind}"`);
const lines = onShelf('bill-lines');

/** Damages to what people's contributions say, to bills and to what came of those who left. */
export const damagesToContributions: Damage[] = [
  {
    name: 'a month that two bills claim',
    table: 'registry',
    at: hasEntry('claimed'),
    to: (i) =>
      told(i, (record) => ({
        ...record,
        entries: [
          ...entriesOf(record),
          ...entriesOf(record).filter((one) => one.entry === 'claimed'),
        ],
      })),
    found: 'month-held-twice',
  },
  {
    name: 'a claim that a bill’s list lacks',
    table: 'registry',
    at: lines,
    to: (i) => told(i, (record) => ({ ...record, lines: record.lines?.slice(1) })),
    found: 'bill-sums-differ',
  },
  {
    name: 'a list without a record',
    table: 'registry',
    at: lines,
    to: () => null,
    found: 'bill-sums-differ',
  },
  {
    name: 'somebody on a list who claims nothing',
    table: 'registry',
    at: hasEntry('claimed'),
    to: (i) =>
      told(i, (record) => ({
        ...record,
        entries: entriesOf(record).filter((one) => one.entry !== 'claimed'),
      })),
    found: 'bill-sums-differ',
  },
  {
    name: 'a bill that comes to another sum',
    table: 'registry',
    at: onShelf('bill'),
    to: (i) => told(i, (record) => ({ ...record, rupiah: Number(record.rupiah) + 1 })),
    found: 'bill-sums-differ',
  },
  {
    name: 'a month that costs less than was billed',
    table: 'registry',
    at: hasEntry('claimed'),
    to: (i) =>
      told(i, (record) => ({
        ...record,
        entries: entriesOf(record).map((one) =>
          one.entry === 'claimed' ? { ...one, tariff: Number(one.tariff) - 1 } : one,
        ),
      })),
    found: 'bill-sums-differ',
  },
  {
    name: 'somebody who left without their contributions saying so',
    table: 'registry',
    at: hasEntry('left'),
    to: (i) =>
      told(i, (record) => ({
        ...record,
        entries: entriesOf(record).filter((one) => one.entry !== 'left'),
      })),
    found: 'left-not-in-ledger',
  },
  {
    name: 'a refund of more than was given up',
    table: 'registry',
    at: onShelf('refund'),
    to: (i) => told(i, (record) => ({ ...record, rupiah: Number(record.rupiah) + 1 })),
    found: 'given-up-differs',
  },
  {
    name: 'months that were given up and that nobody has',
    table: 'registry',
    at: hasEntry('taken-over'),
    to: (i) =>
      told(i, (record) => ({
        ...record,
        entries: entriesOf(record).filter((one) => one.entry !== 'taken-over'),
      })),
    found: 'given-up-differs',
  },
  {
    name: 'a successor whom no bill names',
    table: 'registry',
    at: onShelf('bill-successor'),
    to: () => null,
    found: 'successors-differ',
  },
];

/** What a record on a shelf is sealed under; null for any other item. */
export function shelfContext(item: RawItem): string | null {
  const [, shelf, folder] = /#S#([a-z-]+)#([^#]+)$/.exec(pk(item)) ?? [];
  return shelf === undefined ? null : `shelf|${shelf}|${folder}|${sk(item)}`;
}
