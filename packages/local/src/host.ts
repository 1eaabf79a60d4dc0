import { fileURLToPath } from 'node:url';
import { fileArrived } from '@payung/casework';
import { type ControlPlane, systemClock, systemRandomness, type WorkQueue } from '@payung/data';
import { type ApiLog, lambdaHandler } from '@payung/edge';
import { alsoForSystems, createRegionApi, createTenantRates, type Rates } from '@payung/region-api';
import { type Account, accountsOf } from './accounts.ts';
import { prepareDataFolder } from './data-folder.ts';
import {
  databaseFile,
  endStaleDatabases,
  otherDatabase,
  startDatabase,
} from './database-process.ts';
import { lockFolder } from './folder-lock.ts';
import { createGateway } from './gateway.ts';
import { type HttpHost, openHttpHost } from './http-host.ts';
import { createListWork, type Delivering, drainFor } from './list-work.ts';
import { openLocalCentral, openLocalControl } from './local-central.ts';
import { openLocalCrosscheck } from './local-crosscheck.ts';
import { createLocalEndpoints, type Pids } from './local-endpoints.ts';
import { openLocalOwnCover, openLocalPublic } from './local-public.ts';
import type { LocalQueue } from './local-queue.ts';
import { keysFolderOf, type LocalService, openLocalService } from './local-service.ts';
import { note } from './note.ts';
import { countUnderWay, isOfPeople } from './people-first.ts';
import { createPortalFiles } from './portal-files.ts';
import { prepareData } from './prepare-data.ts';
import { restartBudget } from './restart-budget.ts';
import { seedControl } from './seed/demo-control.ts';
import { demoRegions } from './seed/demo-regions.ts';
import { foundDemo } from './seed/found-demo.ts';
import type { Settings } from './settings.ts';
import { openLocalSignIn } from './sign-in/local-sign-in.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { StartRefused, whyNotStarted } from './start-refused.ts';
import { systemTimers } from './timers.ts';
import { createUploads } from './uploads.ts';
import { endStaleWorkers, type WorkerProcess } from './worker-process.ts';

/** Milliseconds that requests under way get to finish when the service ends. */
const patience = 5_000;
/** Milliseconds that work on lists gets; what it does not finish is taken up at the next start. */
const workPatience = 2_000;

export interface RunningHost {
  readonly address: string;
  readonly port: number;
  readonly accounts: readonly Account[];
  readonly pids: () => Pids;
  stop(): Promise<void>;
}

/** What tests and benchmarks put in the place of what is usual. */
export interface HostParts {
  /** between the queue and the worker; a test makes faults there */
  readonly between?: (deliver: Delivering) => Delivering;
  /** between whoever sends and the queue; likewise */
  readonly sending?: (queue: WorkQueue) => WorkQueue;
  /** what one region may ask; a benchmark asks more than clerks do */
  readonly rates?: Rates;
}

/** What one region may ask of this machine, which answers about a hundred nominations a second in all. */
const usualRates: Rates = {
  read: { capacity: 4_000, perSecond: 200 },
  write: { capacity: 2_000, perSecond: 60 },
};

const newId = () => systemRandomness.ulid();
const portalFolder = fileURLToPath(new URL('../../portal/dist', import.meta.url));

function openRoutes(
  http: HttpHost,
  local: LocalService,
  parts: {
    settings: Settings;
    accounts: readonly Account[];
    signIn: SignIn;
    control: ControlPlane;
    pids: () => Pids;
    worker: WorkerProcess;
    queue: LocalQueue;
    isFounded: () => boolean;
    rates: Rates;
  },
): void {
  const { settings, accounts, signIn, control, pids, worker, queue, isFounded, rates } = parts;
  const { service, files, tickets, client } = local;
  const { cross, desk } = openLocalCrosscheck(client, keysFolderOf(settings.dataFolder));
  const common = { now: systemClock.now, timers: systemTimers, newId };
  const onFailure = (error: unknown, requestId: string) => note(`request ${requestId}:`, error);
  const log: ApiLog = {
    failed: (code, { correlationId, route, error }) =>
      note(`${code} ${route} ${correlationId} ${error}`),
  };
  const { verify, accounts: directory } = signIn;
  const handler = lambdaHandler(
    createRegionApi(service, {
      log,
      newCorrelationId: newId,
      verify,
      accounts: directory,
      cross,
      rates: createTenantRates({ rates, now: systemClock.now }),
    }),
  );
  const { counted } = countUnderWay(worker.tellOfPeople);
  const onArrived = (key: string) => fileArrived(service, key);
  const localEndpoints = createLocalEndpoints({
    ...common,
    signIn,
    accounts,
    pids,
    consumption: async () => ({
      main: service.database.consumption,
      worker: await worker.count(),
    }),
    queue,
    demo: () => (settings.empty ? 'none' : isFounded() ? 'founded' : 'founding'),
    uploads: createUploads({ ...common, files, tickets, onArrived, onFailure }),
  });
  http.open({
    api: createGateway({
      ...common,
      handler: alsoForSystems(counted(handler, isOfPeople)),
      functionName: 'region-api',
      onFailure,
    }),
    central: createGateway({
      ...common,
      handler: openLocalCentral(control, service.queue, signIn, desk),
      functionName: 'central-api',
      onFailure,
    }),
    ownCover: createGateway({
      ...common,
      handler: openLocalOwnCover(local, log),
      functionName: 'own-cover',
      onFailure,
    }),
    open: createGateway({
      ...common,
      handler: openLocalPublic(local, log),
      functionName: 'public-api',
      onFailure,
    }),
    identity: signIn.handle,
    local: (request, response) => localEndpoints(request, response, newId()),
    portal: createPortalFiles(portalFolder, !settings.empty),
  });
}

async function takeFolder(folder: string, parts: AsyncDisposableStack): Promise<void> {
  prepareDataFolder(folder);
  parts.defer(lockFolder(folder));
  await endStaleWorkers(folder);
  await endStaleDatabases(databaseFile(folder));
}

async function startParts(
  settings: Settings,
  onFatal: (error: StartRefused) => void,
  parts: AsyncDisposableStack,
  { rates = usualRates, givenUp, ...ofQueue }: HostParts & { readonly givenUp: AbortSignal },
): Promise<RunningHost> {
  const { dataFolder, databaseEndpoint } = settings;
  await takeFolder(dataFolder, parts);
  const http = await openHttpHost({ ...settings, timers: systemTimers, newId });
  parts.defer(() => http.close(patience));
  const mayRestart = restartBudget(5, 60_000, systemClock.now);
  const database =
    databaseEndpoint === null
      ? await startDatabase(dataFolder, { mayRestart, givenUp })
      : otherDatabase(databaseEndpoint);
  parts.defer(() => database.stop());
  void database.died.then(() =>
    onFatal(
      new StartRefused(
        'The embedded database ended again and again: see whether disk and memory suffice, then start again.',
      ),
    ),
  );
  const ownFile = databaseEndpoint === null ? databaseFile(dataFolder) : null;
  await prepareData(database.endpoint, keysFolderOf(dataFolder), ownFile);
  const { queue, sending, start } = createListWork(dataFolder, onFatal, ofQueue);
  const local = openLocalService({
    dataFolder,
    endpoint: database.endpoint,
    queue: sending,
    address: http.address,
  });
  parts.defer(() =>
    local.service.database.meter.flush().catch((error) => note('usage not kept:', error)),
  );
  const worker = await start(database);
  parts.defer(() => worker.stop());
  parts.defer(() => drainFor(queue, workPatience));
  // once more, so that the door closes before what is behind it
  parts.defer(() => http.close(patience));

  const demo = settings.empty ? [] : demoRegions;
  const regions = demo.map(({ region }) => region);
  const accounts = accountsOf(regions);
  const pids = (): Pids => ({ main: process.pid, worker: worker.pid(), database: database.pid() });
  const control = openLocalControl(local);
  const { address } = http;
  const signIn = await openLocalSignIn(local, control, { dataFolder, accounts, address });
  let founded = false;
  const isFounded = () => founded;
  const seen = { settings, accounts, signIn, control, pids, worker, queue, isFounded, rates };
  openRoutes(http, local, seen);
  const found = async () => {
    await foundDemo(local.service, demo);
    await seedControl(control, accounts, regions);
  };
  // together: one that fails while nobody waits for it ends the process and leaves the database running
  await Promise.all([signIn.seed(), found()]);
  founded = true;
  return {
    address: http.address,
    port: http.port,
    accounts,
    pids,
    stop: () => parts.disposeAsync(),
  };
}

/**
 * Starts the whole service on this machine: one process for the API, one for the work on lists, one for the
 * database. Resolves when it is ready.
 *
 * @param onFatal told when a part cannot go on; the caller stops the rest
 * @param givenUp ends the wait for a database that takes long to answer
 * @param instead what stands in the place of what is usual; nothing unless given
 * @throws StartRefused with one sentence, StartGivenUp among them; nothing is left running then
 */
export async function startHost(
  settings: Settings,
  onFatal: (error: StartRefused) => void,
  givenUp: AbortSignal,
  instead: HostParts = {},
): Promise<RunningHost> {
  const parts = new AsyncDisposableStack();
  try {
    return await startParts(settings, onFatal, parts, { ...instead, givenUp });
  } catch (error) {
    await parts.disposeAsync();
    throw whyNotStarted(error);
  }
}
