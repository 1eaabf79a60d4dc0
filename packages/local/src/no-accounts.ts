import type { AccountDirectory } from '@payung/data';

const closed = async (): Promise<never> => {
  throw new Error('accounts cannot be made on this machine yet');
};

/** Stands where accounts are kept until sign-in opens them. */
export const noAccounts: AccountDirectory = {
  invite: closed,
  resetPassword: closed,
  signOutEverywhere: closed,
  disable: closed,
  createMachine: closed,
};
