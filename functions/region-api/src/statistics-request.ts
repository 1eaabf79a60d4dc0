import { readStatisticsFile } from '@payung/casework';
import { StatisticsRemarks, StatisticsRequest } from '@payung/contract';
import { CalendarDate, type StatisticsLine } from '@payung/domain';
import { faultsIn, Problematic } from '@payung/edge';
import type { Context } from 'hono';
import type { Env } from './context.ts';
import { statisticsProblem } from './quota-plan-problem.ts';
import { readJson } from './read-json.ts';

/** Statistics as they came, in a file or line by line. */
export interface StatisticsSent {
  readonly year: number;
  readonly source: string;
  readonly date: CalendarDate;
  readonly version: number | null;
  readonly lines: readonly StatisticsLine[];
}

/** A workbook of 2,000 villages has some 100 kB. */
const largestBytes = 2 * 1024 * 1024;

function fromJson({ rows, date, version, ...said }: StatisticsRequest): StatisticsSent {
  const lines = rows.map(
    (row, i): StatisticsLine => ({
      row: i + 1,
      code: row.code ?? '',
      village: row.village ?? '',
      district: row.district ?? '',
      figures: {
        population: String(row.population),
        dataset: String(row.dataset),
        extremePoor: String(row.extremePoor),
      },
    }),
  );
  return { ...said, date: CalendarDate.parse(date), version: version ?? null, lines };
}

async function formOf(c: Context<Env>): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch {
    throw new Problematic('body-unreadable', 'the multipart body is broken');
  }
}

async function fromForm(c: Context<Env>): Promise<StatisticsSent> {
  const form = await formOf(c);
  const file = form.get('file');
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
  );
  const remarks = StatisticsRemarks.safeParse(Object.fromEntries(texts));
  const errors = remarks.success ? [] : faultsIn(remarks.error, '');
  if (!(file instanceof File)) {
    errors.push({ field: 'file', code: 'missing', message: 'attach the table as `file`' });
  } else if (file.size > largestBytes) {
    const message = `${file.size} bytes, the most is ${largestBytes}`;
    throw new Problematic('body-too-large', 'the file is too large', {
      errors: [{ field: 'file', code: 'too-large', message }],
    });
  }
  if (!remarks.success || !(file instanceof File) || errors.length > 0) {
    throw new Problematic('request-invalid', 'the statistics are not taken in', { errors });
  }
  const read = readStatisticsFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) throw statisticsProblem(read.faults);
  const { date, version, ...said } = remarks.data;
  const { lines } = read;
  return { ...said, date: CalendarDate.parse(date), version: version ?? null, lines };
}

/**
 * Statistics in the body of a request, as JSON or as a file with its remarks.
 * @throws Problematic naming every fault of the remarks, or of the file as a table
 */
export async function readStatisticsSent(c: Context<Env>): Promise<StatisticsSent> {
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/form-data')) return fromForm(c);
  if (type.startsWith('application/json')) {
    return fromJson(await readJson(c.req.raw, StatisticsRequest));
  }
  throw new Problematic('media-type-unsupported', 'send multipart/form-data with a file, or JSON');
}
