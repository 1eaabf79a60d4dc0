import { ArchiveVariables, readVariables } from '@payung/data/aws';

/**
 * What the stack tells this function; the names are a contract with `infra/lib/journal-relay.ts`. Those of the lists
 * are set too, but the relay has no right to use them.
 */
export type Env = ArchiveVariables;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(ArchiveVariables, given);
