import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Randomness } from '@payung/data';
import type { Account } from '../accounts.ts';
import { originNow } from '../request-origin.ts';
import { createAccountStore } from './account-store.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createArtifactStore } from './artifact-store.ts';
import { demoEmail, demoPassword, seedDemoSignIn } from './demo-sign-in.ts';
import { createIdentityHost } from './identity-host.ts';
import { openIdentitySecrets } from './identity-secrets.ts';
import { ensureIdentityTable, openIdentityTable, removeExpired } from './identity-table.ts';
import { createLocalTokens, type LocalTokens } from './local-tokens.ts';
import { createLockOut } from './lock-out.ts';
import { machineClient } from './machine-client.ts';
import { mailOrigin } from './mail-origin.ts';
import { createOneTimeLinks } from './one-time-link.ts';
import { createLocalOutbox } from './outbox.ts';
import { createPasswords, type Strength } from './password.ts';
import { createProvider } from './provider.ts';
import { type ClaimsOf, createRegionChoice } from './region-choice.ts';
import { createSealing } from './sealing.ts';
import { createSessions } from './sessions.ts';

export interface SignInOptions {
  readonly client: DynamoDBClient;
  readonly keysFolder: string;
  /** of this host, e.g. `http://127.0.0.1:3000` */
  readonly address: string;
  readonly claimsOf: ClaimsOf;
  /** empty when the service was started without the demo */
  readonly demoAccounts: readonly Account[];
  readonly random: Randomness;
  /** milliseconds since 1970 */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
  /** of password hashes; lower in tests only */
  readonly strength?: Strength;
}

export interface SignIn extends LocalTokens {
  /** everything under `/identity` */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly accounts: Accounts;
  readonly outbox: ReturnType<typeof createLocalOutbox>;
  /** Lets the demo accounts sign in. */
  seed(): Promise<void>;
}

/** The identity service of one machine, in the place of Cognito. */
export async function openSignIn(options: SignInOptions): Promise<SignIn> {
  const { client, random, now, address, demoAccounts, onFailure } = options;
  const newId = () => random.ulid();
  const secrets = await openIdentitySecrets(options.keysFolder);
  await ensureIdentityTable(client);
  removeExpired(client, now()).catch(onFailure);

  const table = openIdentityTable(client);
  const sealing = createSealing(secrets);
  const store = createAccountStore(table, sealing);
  const passwords = createPasswords(options.strength);
  const sessions = createSessions(table, now);
  const links = createOneTimeLinks({ table, now, bytes: random.bytes });
  const outbox = createLocalOutbox({ table, sealing, now, newId });
  const lockOut = createLockOut(table, now);
  const common = { table, store, sealing, passwords, sessions, links, outbox, lockOut };
  const accounts = createAccounts({
    ...common,
    now,
    newId,
    bytes: random.bytes,
    origin: () => mailOrigin(originNow(), address),
  });
  const provider = createProvider({
    secrets,
    adapter: createArtifactStore({
      table,
      sealing,
      now,
      machineClient: (id) => machineClient(table, id),
    }),
    accounts,
    choice: createRegionChoice(options.claimsOf),
    origin: () => originNow() ?? address,
    now,
    onFailure,
  });
  const [example] = demoAccounts;
  const demo =
    example === undefined ? null : { email: demoEmail(example.account), password: demoPassword };

  return {
    ...createLocalTokens(secrets, now),
    handle: createIdentityHost({ provider, accounts, sessions, demo, onFailure }),
    accounts,
    outbox,
    seed: () => seedDemoSignIn({ table, store }, demoAccounts),
  };
}
