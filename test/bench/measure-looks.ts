import { matcherOf, regionOf } from '@payung/casework';
import type { NominationRequest } from '@payung/contract';
import { AgencyId, type CandidateField, type Region, type Worker } from '@payung/domain';
import { candidateFromTexts } from '@payung/files';
import { openLocalService, startDatabase } from '@payung/local';
import { percentile } from './latencies.ts';
import { rounded } from './verdict-line.ts';

/** What looking for the same person costs, over many workers who are not there yet. */
export interface LookFigures {
  /** pages that are read for one nomination, all in its one reading request */
  readonly pagesRead: { readonly mean: number; readonly max: number };
  /** pages on which it stands afterwards */
  readonly pagesWritten: { readonly mean: number; readonly max: number };
  /** people with whom it is compared */
  readonly candidates: { readonly mean: number; readonly p99: number; readonly max: number };
}

function spread(values: readonly number[]) {
  const mean = rounded(values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length));
  return { mean, p99: percentile([...values], 0.99), max: Math.max(...values) };
}

interface Look {
  readonly read: number;
  readonly written: number;
  readonly candidates: number;
}

/** What a form says of a worker, as texts. */
function textsOf(worker: NominationRequest['worker']): Partial<Record<CandidateField, string>> {
  return Object.fromEntries(
    Object.entries(worker).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, String(value)]],
    ),
  );
}

/** Looks for workers in the data of a service that was stopped, as a nomination does; nothing is written. */
export async function measureLooks(
  region: Region,
  dataFolder: string,
  nominations: readonly NominationRequest[],
): Promise<LookFigures> {
  const database = await startDatabase(dataFolder);
  try {
    const queue = { send: async () => undefined };
    const { service } = openLocalService({
      dataFolder,
      endpoint: database.endpoint,
      queue,
      address: '',
    });
    const open = await regionOf(service, region.tenantId);
    const matcher = matcherOf(open);
    const looks: Look[] = [];
    for (const { agency, worker } of nominations) {
      const candidate = candidateFromTexts(textsOf(worker));
      const found = open.assess(candidate, AgencyId.parse(agency), { finalZeroSuspicious: false });
      if (found.kind !== 'passes') throw new Error('an invented worker does not pass');
      looks.push(await look(found.worker));
    }
    async function look(worker: Worker): Promise<Look> {
      const subject = matcher.subject(worker);
      const pages = await open.data.matchPages.pages([...subject.read.keys()]);
      return {
        read: subject.read.size,
        written: subject.written.size,
        candidates: matcher.candidates(subject, pages, null).length,
      };
    }
    const { p99: _, ...pagesRead } = spread(looks.map(({ read }) => read));
    const { p99: __, ...pagesWritten } = spread(looks.map(({ written }) => written));
    return { pagesRead, pagesWritten, candidates: spread(looks.map((one) => one.candidates)) };
  } finally {
    await database.stop();
  }
}
