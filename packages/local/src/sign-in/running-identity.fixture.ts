import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemRandomness } from '@payung/data';
import { startDatabase } from '../database-process.ts';
import { openHttpHost } from '../http-host.ts';
import { systemTimers } from '../timers.ts';
import { linksIn } from './pages/outbox-page.ts';
import type { ClaimsOf } from './region-choice.ts';
import { plainAddress } from './sealing.ts';
import { openSignIn, type SignIn } from './sign-in.ts';

export const kudus = '01KA3319KVDVSDEM0000000001';
export const pekalongan = '01KA3375PEKDEM000000000001';
export const malang = '01KA3573MALANGDEM000000001';

/** In place of the memberships: everybody is an officer in two regions, and verifier in the first. */
const claimsOf: ClaimsOf = async (_, { tenant, role }) => {
  if (tenant === null) return { tenant: null, role: null };
  if (tenant !== kudus && tenant !== pekalongan) return null;
  if (role === null || role === 'officer') return { tenant, role: 'officer' };
  return tenant === kudus && role === 'verifier' ? { tenant, role } : null;
};

export interface RunningIdentity {
  readonly address: string;
  readonly folder: string;
  readonly signIn: SignIn;
  /** moves this machine's clock, in seconds */
  wait(seconds: number): void;
  /** the links of the newest mail to an address */
  linkTo(email: string): Promise<string>;
  /** somebody who has answered the invitation */
  member(email: string, password: string): Promise<void>;
  /** what the pages were told went wrong inside */
  readonly failures: unknown[];
  stop(): Promise<void>;
}

/** The identity service over a database of its own, with quick hashes and a clock that can be moved. */
export async function runIdentity(): Promise<RunningIdentity> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-sign-in-'));
  const database = await startDatabase(folder);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'local', credentials });
  let waited = 0;
  const failures: unknown[] = [];
  const http = await openHttpHost({
    host: '127.0.0.1',
    port: 0,
    timers: systemTimers,
    newId: () => 'request',
  });
  const signIn = await openSignIn({
    client,
    keysFolder: join(folder, 'keys'),
    address: http.address,
    claimsOf,
    demoAccounts: [],
    random: systemRandomness,
    now: () => Date.now() + waited,
    onFailure: (error) => failures.push(error),
    strength: { n: 16, r: 1, p: 1 },
  });
  const none = () => undefined;
  http.open({
    api: none,
    central: none,
    open: none,
    ownCover: none,
    identity: signIn.handle,
    local: none,
    portal: none,
  });

  async function linkTo(email: string): Promise<string> {
    const mails = await signIn.outbox.list();
    const [link] = mails
      .filter(({ to }) => to === plainAddress(email))
      .flatMap(({ text }) => linksIn(text));
    if (link === undefined) throw new Error('no mail with a link was sent to this address');
    return link;
  }

  return {
    address: http.address,
    folder,
    signIn,
    failures,
    linkTo,
    wait: (seconds) => {
      waited += seconds * 1000;
    },
    async member(email, password) {
      await signIn.accounts.invite({ email, name: 'Siti Contoh', regionName: 'Kabupaten Kudus' });
      const { searchParams } = new URL(await linkTo(email));
      const chosen = await signIn.accounts.choosePassword(
        searchParams.get('tautan') ?? '',
        password,
      );
      if (chosen.kind !== 'chosen') throw new Error(`the password was not taken: ${chosen.kind}`);
    },
    async stop() {
      await http.close(0);
      client.destroy();
      await database.stop();
    },
  };
}
