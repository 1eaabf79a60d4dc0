import { CrossingVariables, ListVariables, readVariables } from '@payung/data/aws';
import * as z from 'zod';

/** What the stack tells this function; the names are a contract with `infra/constructs/tenant-function.ts`. */
const Env = z.object({ ...ListVariables.shape, ...CrossingVariables.shape });
export type Env = z.infer<typeof Env>;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(Env, given);
