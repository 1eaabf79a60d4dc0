import * as z from 'zod';

const name = z.string().min(1);

/** Variables of every function that works for tenants. Lambda sets the region, the stacks set the others. */
export const TenantVariables = z.object({
  AWS_REGION: name,
  STAGE: name,
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']),
  TENANCY_TABLE: name,
  REGISTRY_TABLE: name,
  JOURNAL_TABLE: name,
  TENANT_ROLE_ARN: z.string().regex(/^arn:aws:iam::\d{12}:role\/\S+$/, 'must be the ARN of a role'),
  SEALING_KEY_ID: name,
});
export type TenantVariables = z.infer<typeof TenantVariables>;

/** Variables of functions that copy the journal into the archive and sign where it stands. */
export const ArchiveVariables = z.object({
  ...TenantVariables.shape,
  ARCHIVE_BUCKET: name,
  CHECKPOINT_KEY_ID: name,
});
export type ArchiveVariables = z.infer<typeof ArchiveVariables>;

/** Variables of the function that the user pool asks what a token says. */
export const SignInVariables = TenantVariables.pick({
  AWS_REGION: true,
  STAGE: true,
  LOG_LEVEL: true,
  TENANCY_TABLE: true,
});
export type SignInVariables = z.infer<typeof SignInVariables>;

/** Variables of functions that verify tokens, keep accounts and write to their owners. */
export const AccountVariables = z.object({
  /** exactly as `iss` of the tokens says it */
  TOKEN_ISSUER: z.url({ protocol: /^https$/, error: 'must be an https address' }),
  /** clients whose users' tokens are taken, separated by blanks */
  TOKEN_CLIENTS: z
    .string()
    .transform((clients) => clients.split(' ').filter((client) => client !== ''))
    .pipe(z.array(z.string()).min(1)),
  USER_POOL_ID: name,
});
export type AccountVariables = z.infer<typeof AccountVariables>;

/** Variables of functions that write mails. Those of accounts are the user pool's own. */
export const MailVariables = z.object({ MAIL_FROM: z.email(), MAIL_CONFIGURATION: name });
export type MailVariables = z.infer<typeof MailVariables>;

/** Variables of functions that also take in lists. */
export const ListVariables = z.object({
  ...TenantVariables.shape,
  LISTS_BUCKET: name,
  IMPORT_QUEUE_URL: z.url({ protocol: /^https$/, error: 'must be an https address' }),
});
export type ListVariables = z.infer<typeof ListVariables>;

/** Variables of the nightly run, which writes to offices. */
export const NightlyVariables = z.object({
  ...ListVariables.shape,
  ...MailVariables.shape,
  /** set by Lambda itself: the function hands each region over to a call of its own */
  AWS_LAMBDA_FUNCTION_NAME: name,
});
export type NightlyVariables = z.infer<typeof NightlyVariables>;

/** Variables of functions that ask across regions: whom, and the key under which a request is sealed. */
export const CrossingVariables = z.object({
  ...TenantVariables.shape,
  CROSSCHECK_FUNCTION: name,
  CROSSCHECK_KEY_ID: name,
});
export type CrossingVariables = z.infer<typeof CrossingVariables>;

const everywhere = TenantVariables.pick({ AWS_REGION: true, STAGE: true, LOG_LEVEL: true }).shape;

/** Variables of the operator's desk across regions. */
export const DeskVariables = z.object({ ...everywhere, CROSSCHECK_TABLE: name });
export type DeskVariables = z.infer<typeof DeskVariables>;

/** Variables of the function that regions ask. */
export const CrosscheckVariables = z.object({ ...DeskVariables.shape, CROSSCHECK_KEY_ID: name });
export type CrosscheckVariables = z.infer<typeof CrosscheckVariables>;

/**
 * Reads the variables of a function, once, when it starts.
 *
 * @throws Error that names every variable that is missing or wrong, never a value
 */
export function readVariables<S extends z.ZodType>(
  schema: S,
  given: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  // read once: making code for a schema that is never asked again is most of what reading it takes
  const parsed = schema.safeParse(given, { jitless: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`the function is set up wrongly: ${faults.join('; ')}`);
}
