import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

/** What a function that works for tenants has to know to ask across regions (`CrossingVariables`). */
export function crosscheckVariables(scope: Construct, stage: Stage): Record<string, string> {
  const { functions, parameters } = namesOf(stage);
  return {
    CROSSCHECK_FUNCTION: functions.crosscheck,
    CROSSCHECK_KEY_ID: StringParameter.valueForStringParameter(scope, parameters.crosscheckKeyArn),
  };
}

/**
 * Lets a function ask across regions: it invokes the function, and the session of a tenant wraps the key of what it
 * asks under its own name. Neither can open anything with that key, and neither reaches the table.
 */
export function letAskAcrossRegions(
  scope: Construct,
  stage: Stage,
  roles: { readonly own: IRole; readonly session: IRole },
): void {
  const names = namesOf(stage);
  roles.own.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'AskAcrossRegions',
      actions: ['lambda:InvokeFunction'],
      resources: [names.functionArn(names.functions.crosscheck)],
    }),
  );
  roles.session.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'SealForCrosscheck',
      actions: ['kms:Encrypt'],
      resources: [
        StringParameter.valueForStringParameter(scope, names.parameters.crosscheckKeyArn),
      ],
      conditions: {
        StringEquals: { 'kms:EncryptionContext:tenant': `\${aws:PrincipalTag/tenant}` },
        'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': ['tenant'] },
      },
    }),
  );
}
