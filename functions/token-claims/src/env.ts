import { readVariables, SignInVariables } from '@payung/data/aws';

/** What the stack tells this function; the names are a contract with `infra/lib/token-claims.ts`. */
export type Env = SignInVariables;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(SignInVariables, given);
