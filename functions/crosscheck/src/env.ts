import { CrosscheckVariables, DeskVariables, readVariables } from '@payung/data/aws';

/** What the stack tells the function that regions ask (`infra/lib/crosscheck.ts`). */
export const readEnv = (given: NodeJS.ProcessEnv): CrosscheckVariables =>
  readVariables(CrosscheckVariables, given);

/** What it tells the operator's desk: no key. */
export const readDeskEnv = (given: NodeJS.ProcessEnv): DeskVariables =>
  readVariables(DeskVariables, given);
