import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Local, startLocal } from '@payung/local';
import * as z from 'zod';

const Token = z.object({ access_token: z.string() });

/** Times that a request is sent again when the service asks to come later. */
const patience = 30;

/** Somebody signed in, who asks the service over HTTP as any program does. */
export interface Caller {
  ask<T>(path: string, schema: z.ZodType<T>, init?: RequestInit): Promise<T>;
}

export interface RunningService {
  readonly address: string;
  readonly dataDir: string;
  /** @param account e.g. `33.19/dinas-sosial/officer` */
  signIn(account: string): Promise<Caller>;
  /** how often a request was answered "come later" */
  turnedAway(): number;
  /** Ends its processes; its data stay until `remove`. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

async function answered(
  url: string,
  init: RequestInit,
  onTurnedAway: () => void,
): Promise<Response> {
  for (let turn = 0; ; turn++) {
    const answer = await fetch(url, init);
    const busy = answer.status === 429 || answer.status === 503;
    if (!busy || turn === patience) return answer;
    onTurnedAway();
    await answer.arrayBuffer();
    await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}

function callerWith(address: string, token: string, onTurnedAway: () => void): Caller {
  return {
    async ask(path, schema, init = {}) {
      const headers = { ...init.headers, authorization: `Bearer ${token}` };
      const answer = await answered(`${address}${path}`, { ...init, headers }, onTurnedAway);
      const text = await answer.text();
      if (!answer.ok) {
        throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${text}`);
      }
      return schema.parse(JSON.parse(text));
    },
  };
}

const unlimited = fileURLToPath(new URL('./api/unlimited.ts', import.meta.url));

/** The service over a database that runs already, in a folder that stays, for as many requests as it can answer. */
export async function startServiceOver(
  dataDir: string,
  endpoint: string,
  {
    program = unlimited,
    env = {},
  }: { readonly program?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<RunningService> {
  return running(
    dataDir,
    await startLocal({ dataDir, program, env: { ...env, DYNAMODB_ENDPOINT: endpoint } }),
  );
}

/**
 * Starts the whole service with the demo regions, in a new temporary folder and on a free port.
 *
 * @param store folder of a service that was stopped; a copy of it is worked with
 */
export async function startService(store: string | null = null): Promise<RunningService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'payung-bench-'));
  if (store !== null) cpSync(store, dataDir, { recursive: true });
  let local: Local;
  try {
    // what is measured is the embedded database, whatever the caller's shell names
    local = await startLocal({ dataDir, env: { DYNAMODB_ENDPOINT: '' } });
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return running(dataDir, local);
}

function running(dataDir: string, local: Local): RunningService {
  const { address } = local;
  let turnedAway = 0;
  const countTurnedAway = () => {
    turnedAway += 1;
  };
  return {
    address,
    dataDir,
    async signIn(account) {
      const body = JSON.stringify({ account });
      const init = { method: 'POST', body };
      const answer = await answered(`${address}/local/token`, init, countTurnedAway);
      if (!answer.ok) throw new Error(`nobody can sign in as ${account}`);
      const { access_token } = Token.parse(await answer.json());
      return callerWith(address, access_token, countTurnedAway);
    },
    turnedAway: () => turnedAway,
    stop: () => local.stop(),
    async remove() {
      await local.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
