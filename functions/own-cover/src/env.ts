import { ListVariables, readVariables } from '@payung/data/aws';

/** What the stack tells this function (`infra/lib/own-cover.ts`). */
export type Env = ListVariables;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(ListVariables, given);
