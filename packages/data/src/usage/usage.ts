import * as z from 'zod';

/**
 * What is counted of a tenant's use, each figure a plain sum: nothing in it tells whom a request was about.
 * `milliseconds` are of work for it, in the API and at its lists; units are DynamoDB's; `bytesTaken` are of lists
 * handed in; `flushes` are the writes of these very figures, which `databaseRequests` and `unitsWritten` leave out.
 */
export const usageFigures = [
  'requests',
  'milliseconds',
  'databaseRequests',
  'unitsWritten',
  'unitsRead',
  'itemsWritten',
  'itemsRead',
  'retries',
  'rowsImported',
  'bytesTaken',
  'flushes',
] as const;
export type UsageFigure = (typeof usageFigures)[number];
export type Usage = Readonly<Record<UsageFigure, number>>;

const figure = z.number().min(0).default(0);

/** One day of one tenant, as it is stored; a figure that was never counted that day is 0. */
export const UsageItem: z.ZodType<Usage> = z.lazy(() =>
  z.object({
    requests: figure,
    milliseconds: figure,
    databaseRequests: figure,
    unitsWritten: figure,
    unitsRead: figure,
    itemsWritten: figure,
    itemsRead: figure,
    retries: figure,
    rowsImported: figure,
    bytesTaken: figure,
    flushes: figure,
  }),
);

export const noUsage: Usage = {
  requests: 0,
  milliseconds: 0,
  databaseRequests: 0,
  unitsWritten: 0,
  unitsRead: 0,
  itemsWritten: 0,
  itemsRead: 0,
  retries: 0,
  rowsImported: 0,
  bytesTaken: 0,
  flushes: 0,
};

/** The sum of both; figures that `more` does not name stay as they are. */
export function withUsage(usage: Usage, more: Partial<Usage>): Usage {
  const sum = { ...usage };
  for (const name of usageFigures) sum[name] += more[name] ?? 0;
  return sum;
}
