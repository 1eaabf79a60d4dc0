import type { IConstruct } from 'constructs';
import * as z from 'zod';
import { MachineClients } from './machine-clients.ts';

/** Personal data of residents is kept in Indonesia; no stage may be moved elsewhere. */
const homeRegion = 'ap-southeast-3';

/** Requests a second, all APIs of an account together, in Jakarta; elsewhere AWS gives 10,000. */
const gatewayOfAccount = 2_500;

/** What stands in `cdk.json` until a stage has an account; enough to look at templates, and nothing is deployed to it. */
export const placeholderAccount = '000000000000';

/** Whose word for who asks is believed when a release comes from the git host; no wildcard, or any branch could release. */
const GitHost = z.strictObject({
  issuer: z.hostname(),
  subject: z
    .string()
    .regex(/^[\w./:-]{10,200}$/, 'names exactly one project and environment; no * and no ?'),
});

const Stage = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9]{1,11}$/),
  account: z.string().regex(/^\d{12}$/),
  region: z.literal(homeRegion),
  domainName: z.hostname(),
  /** CloudFront reads certificates from us-east-1 only; the certificate holds no personal data. */
  certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:'),
  /** Clients of agencies' own systems that the gateway lets in besides the portal, by their lists. */
  machineClients: MachineClients,
  /**
   * Who signs in with a second factor. Admins never get their role without one; Cognito's own pages let people set
   * one up only where it is asked of everybody (ADR 0014).
   */
  secondFactorOf: z.enum(['admins', 'everybody']),
  /** How long copies of the journal cannot be deleted by anybody. Whoever lengthens it cannot go back. */
  journalRetentionDays: z.int().min(1).max(11_000),
  /**
   * Requests a second that the gateway lets through to `/v1`, over all regions; it takes twice as many at once, 1,250 at
   * most. One region at work in January asks once a second (docs/scale.md).
   */
  requestsPerSecond: z
    .int()
    .min(50)
    .max(
      gatewayOfAccount,
      'is more than API Gateway gives an account in Jakarta (2,500): ask AWS for more (Service Quotas, API Gateway), then raise gatewayOfAccount in infra/lib/stage.ts',
    )
    .default(200),
  /** The firewall in front of the portal, as the stack `edge-guard` made it; none until it stands (ADR 0051). */
  webAclArn: z
    .string()
    .regex(
      /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/,
      'is the whole ARN of a web ACL for CloudFront, in us-east-1',
    )
    .optional(),
  logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(400)]),
  /** Where alarms and the budget are heard: addresses of the operator's desk, ten at most. */
  operatorMail: z.array(z.email()).min(1).max(10),
  /** What the account may cost in a month, in US dollars, before operators are told. */
  monthlyBudgetUsd: z.int().min(10).max(100_000),
  /** `compliance`: three days after its first deployment nobody can shorten or empty a vault of backups any more. */
  backupLock: z.enum(['governance', 'compliance']),
  gitHost: GitHost,
});

/** On GitHub the environment is where people approve: a stage that trusted another one's would be released unasked. */
const OfItsOwnEnvironment = Stage.refine(
  ({ name, gitHost: { subject } }) =>
    !subject.startsWith('repo:') || subject.endsWith(`:environment:${name}`),
  {
    path: ['gitHost', 'subject'],
    error: 'must end with ":environment:" and the name of the stage',
  },
);

/** One installation of the whole service: where it lives and under which name it is reached. */
export type Stage = z.infer<typeof Stage>;

/** Reads the stage chosen by the context value `stage` out of the context value `stages`; throws like `stageNamed`. */
export function chosenStage(scope: IConstruct): Stage {
  return stageNamed(scope.node.tryGetContext('stage'), scope.node.tryGetContext('stages'));
}

/**
 * The stage of this name among those of `cdk.json`.
 * Throws with every fault of the entry when it is missing or wrong, or when another stage lives in its account.
 */
export function stageNamed(name: unknown, among: unknown): Stage {
  const stages = z.record(z.string(), z.looseObject({ account: z.unknown() })).parse(among);
  const found = typeof name === 'string' ? stages[name] : undefined;
  if (found === undefined) {
    const asked = typeof name === 'string' ? `knows no stage "${name}"` : 'is asked for no stage';
    throw new Error(`cdk.json ${asked}; it knows ${Object.keys(stages).join(', ')}`);
  }
  const parsed = OfItsOwnEnvironment.safeParse({ name, ...found });
  const faults = parsed.success ? [] : [z.prettifyError(parsed.error)];
  const others = Object.entries(stages)
    .filter(([other, { account }]) => other !== name && account === found.account)
    .map(([other]) => other);
  if (others.length > 0 && found.account !== placeholderAccount) {
    faults.push(
      `✖ each stage needs an account of its own; ${others.join(', ')} has the same\n  → at account`,
    );
  }
  if (!parsed.success || faults.length > 0) {
    throw new Error(`stage "${name}" in cdk.json:\n${faults.join('\n')}`);
  }
  return parsed.data;
}
