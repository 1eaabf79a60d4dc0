import { NightlyVariables, readVariables } from '@payung/data/aws';

/** What the stack tells this function; the names are a contract with `infra/lib/monthly-run.ts`. */
export type Env = NightlyVariables;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(NightlyVariables, given);
