import { CentralApiStack } from '../lib/central-api.ts';
import { CrosscheckStack } from '../lib/crosscheck.ts';
import { IdentityStack } from '../lib/identity.ts';
import { ImportWorkerStack } from '../lib/import-worker.ts';
import { JournalRelayStack } from '../lib/journal-relay.ts';
import { MonthlyRunStack } from '../lib/monthly-run.ts';
import { namesOf, operatorId } from '../lib/names.ts';
import { OwnCoverStack } from '../lib/own-cover.ts';
import { PublicApiStack } from '../lib/public-api.ts';
import { RegionApiStack } from '../lib/region-api.ts';
import { TokenClaimsStack } from '../lib/token-claims.ts';
import { type AccessRequest, decide, Statement } from './policy-decision.ts';
import { aStage, statementsByRole, templateOf } from './synthesised.ts';

export { type AccessRequest, decide, operatorId, Statement };

/** What a function may do by itself, and what a session of one tenant may that it takes; null when it takes none. */
export interface FunctionPolicies {
  readonly own: readonly Statement[];
  readonly session: readonly Statement[] | null;
}

const functions = {
  'central-api': [CentralApiStack, 'CentralApi'],
  crosscheck: [CrosscheckStack, 'Crosscheck'],
  'crosscheck-desk': [CrosscheckStack, 'Desk'],
  checkpoints: [JournalRelayStack, 'Checkpoints'],
  'import-worker': [ImportWorkerStack, 'ImportWorker'],
  'journal-relay': [JournalRelayStack, 'JournalRelay'],
  'monthly-run': [MonthlyRunStack, 'MonthlyRun'],
  'own-cover': [OwnCoverStack, 'OwnCover'],
  'public-api': [PublicApiStack, 'PublicApi'],
  'region-api': [RegionApiStack, 'RegionApi'],
  sweep: [ImportWorkerStack, 'Sweep'],
  'token-claims': [TokenClaimsStack, 'TokenClaims'],
} as const;
export type FunctionName = keyof typeof functions;

/** The policies of a function as they are synthesised, with those that the stack of the accounts adds to it. */
export function policiesOf(name: FunctionName): FunctionPolicies {
  const [StackOf, construct] = functions[name];
  const roles = [...statementsByRole(templateOf(StackOf).template)];
  const begins = (start: string) =>
    roles.filter(([role]) => role.startsWith(start)).flatMap(([, statements]) => statements);
  const added =
    name === 'token-claims'
      ? [...statementsByRole(templateOf(IdentityStack).template).values()]
      : [];
  const session = begins(`${construct}TenantRole`);
  return {
    own: [...begins(`${construct}Role`), ...added.flat()],
    session: session.length === 0 ? null : session,
  };
}

const names = namesOf(aStage);

/** Where the things of the stage are that the policies were synthesised for. */
export const resources = {
  table: names.tableArn,
  listFile: (key: string): string => `${names.listsBucketArn}/${key}`,
  archiveFile: (key: string): string => `${names.archiveBucketArn}/${key}`,
  importQueue: names.importQueueArn,
  crosscheck: names.functionArn(names.functions.crosscheck),
  crosscheckDesk: names.functionArn(names.functions.crosscheckDesk),
};

/** The one resource that a statement names; for keys, whose address is known at deployment only. */
export function resourceOf(statements: readonly Statement[], sid: string): string {
  const [resource, ...more] = statements.find(({ Sid }) => Sid === sid)?.Resource ?? [];
  if (resource === undefined || more.length > 0) throw new Error(`${sid} does not name one thing`);
  return resource;
}
