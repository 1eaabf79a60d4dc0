import { AccountVariables, MailVariables, readVariables, TenantVariables } from '@payung/data/aws';
import * as z from 'zod';

/** What the stack tells this function (`infra/lib/central-api.ts`): no registry, no key, no bucket. */
const Env = z.object({
  ...TenantVariables.pick({
    AWS_REGION: true,
    STAGE: true,
    LOG_LEVEL: true,
    TENANCY_TABLE: true,
    JOURNAL_TABLE: true,
  }).shape,
  ...AccountVariables.shape,
  ...MailVariables.shape,
  CROSSCHECK_DESK_FUNCTION: z.string().min(1),
  IMPORT_QUEUE_URL: z.url({ protocol: /^https$/, error: 'must be an https address' }),
});
export type Env = z.infer<typeof Env>;

/** @throws Error that names every variable that is missing or wrong */
export const readEnv = (given: NodeJS.ProcessEnv): Env => readVariables(Env, given);
