import type { IRole } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

/** What each API does with accounts. None of these reads a password or changes what an account says of itself. */
const actions = {
  invite: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
  help: ['cognito-idp:AdminResetUserPassword', 'cognito-idp:AdminUserGlobalSignOut'],
  admitMachines: ['cognito-idp:CreateUserPoolClient'],
} as const;

/** The variables of a function that verifies tokens and keeps accounts. */
export function signInVariables(scope: Construct, stage: Stage): Record<string, string> {
  const names = namesOf(stage);
  const read = (name: string): string => StringParameter.valueForStringParameter(scope, name);
  return {
    TOKEN_ISSUER: read(names.parameters.tokenIssuer),
    // of people; a machine's token names its own client as its subject
    TOKEN_CLIENTS: read(names.parameters.tokenAudience),
    USER_POOL_ID: read(names.parameters.userPoolId),
  };
}

/** The variables of a function that writes mails. */
export function mailVariables(stage: Stage): Record<string, string> {
  const { mailFrom, mailConfiguration } = namesOf(stage);
  return { MAIL_FROM: mailFrom, MAIL_CONFIGURATION: mailConfiguration };
}

/** Lets a role keep accounts of this stage's pool; what the pool writes to their owners it sends by itself. */
export function letKeepAccounts(
  scope: Construct,
  stage: Stage,
  role: IRole,
  kinds: readonly (keyof typeof actions)[],
): void {
  const names = namesOf(stage);
  role.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'KeepAccounts',
      actions: kinds.flatMap((kind) => actions[kind]),
      resources: [StringParameter.valueForStringParameter(scope, names.parameters.userPoolArn)],
    }),
  );
}

/** Lets a role send mail from the stage's one address. */
export function letSendMail(stage: Stage, role: IRole): void {
  const names = namesOf(stage);
  role.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'SendMail',
      actions: ['ses:SendEmail'],
      resources: [names.mailIdentityArn, names.mailConfigurationArn],
      conditions: { StringEquals: { 'ses:FromAddress': names.mailFrom } },
    }),
  );
}
