import { Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Effect, ManagedPolicy, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * The boundary of every role of the stage: whatever its own policies say, it acts nowhere but in Indonesia. People who
 * sign in to the account are bound by `account/home-region-scp.json` instead, which is not ours to deploy (ADR 0043).
 */
export class HomeRegionStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const boundary = new ManagedPolicy(this, 'HomeRegion', {
      managedPolicyName: namesOf(stage).homeRegionPolicy,
      description: 'Boundary of the roles of Payung: they act in Indonesia only',
      document: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'GrantsNothingByItself',
            actions: ['*'],
            resources: ['*'],
          }),
          new PolicyStatement({
            sid: 'NowhereElse',
            effect: Effect.DENY,
            // the certificate of the distribution and two stacks lie in us-east-1 and are looked at before a release; the
            // stacks are deployed there by roles of the bootstrap, which are taken there. Whatever role is taken has its own bounds.
            notActions: [
              'acm:DescribeCertificate',
              'cloudformation:DescribeStacks',
              'sts:AssumeRole',
              'sts:TagSession',
            ],
            resources: ['*'],
            conditions: { StringNotEquals: { 'aws:RequestedRegion': stage.region } },
          }),
        ],
      }),
    });
    const reason =
      'A boundary grants nothing: what a role may do stands in its own policies, within it.';
    Validations.of(boundary).acknowledge(
      { id: 'AwsSolutions-IAM5[Action::*]', reason },
      { id: 'AwsSolutions-IAM5[Resource::*]', reason },
    );
  }
}
