import type { AccountDirectory, Outbox } from '../ports.ts';
import type { cognitoAccountDirectory } from './cognito-account-directory.ts';
import { lateAccounts, lateOutbox } from './late.ts';
import type { sesOutbox } from './ses-outbox.ts';

/** The accounts of a stage; see `cognitoAccountDirectory`. */
export function awsAccounts(
  parts: Parameters<typeof cognitoAccountDirectory>[0],
): AccountDirectory {
  return lateAccounts(async () =>
    (await import('./cognito-account-directory.ts')).cognitoAccountDirectory(parts),
  );
}

/** The mail of a stage; see `sesOutbox`. */
export function awsOutbox(parts: Parameters<typeof sesOutbox>[0]): Outbox {
  return lateOutbox(async () => (await import('./ses-outbox.ts')).sesOutbox(parts));
}
