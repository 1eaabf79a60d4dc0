import { readVariables, SignInVariables } from '@payung/data/aws';

/** What the stack tells this function (`infra/lib/public-api.ts`): one table, no key. */
export const readEnv = (given: NodeJS.ProcessEnv): SignInVariables =>
  readVariables(SignInVariables, given);
