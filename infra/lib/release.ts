import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { CfnOIDCProvider, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { bootstrap, namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/** Who a token of the git host is for; the host writes it into the token, we ask for it in the trust of the role. */
const audience = 'sts.amazonaws.com';

/**
 * Who releases: a run of the git host for exactly one project and environment, for an hour, without any key that could
 * be lost. It changes stacks only by the roles of `cdk bootstrap`, puts the portal's files, and sees how the stage is.
 */
export class ReleaseStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const { issuer, subject } = stage.gitHost;
    const provider = new CfnOIDCProvider(this, 'GitHost', {
      url: `https://${issuer}`,
      clientIdList: [audience],
    });
    const role = new Role(this, 'Role', {
      roleName: namesOf(stage).roles.release,
      description: 'Releases Payung from the git host',
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(provider.attrArn, {
        StringEquals: { [`${issuer}:aud`]: audience, [`${issuer}:sub`]: subject },
      }),
    });
    this.deploy(stage, role);
    this.look(stage, role);
    this.publish(stage, role);
    acknowledge(stage, role);
  }

  private deploy(stage: Stage, role: Role): void {
    const names = namesOf(stage);
    role.addToPolicy(
      new PolicyStatement({
        sid: 'ByTheRolesOfTheBootstrap',
        actions: ['sts:AssumeRole'],
        resources: ['deploy', 'file-publishing', 'lookup'].map(names.bootstrapRoleArn),
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        sid: 'NotesWhatIsReleased',
        actions: ['ssm:PutParameter'],
        resources: [names.parameterArn(names.releasedCommit)],
      }),
    );
  }

  /** What `preflight` and `health` ask, and no item of any table. */
  private look(stage: Stage, role: Role): void {
    const names = namesOf(stage);
    const may = (sid: string, actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ sid, actions, resources }));
    may(
      'SeesLists',
      [
        'cloudformation:DescribeStacks',
        'cloudformation:ListStackResources',
        'cloudwatch:DescribeAlarms',
        'dynamodb:ListTables',
        'ses:GetAccount',
      ],
      ['*'],
    );
    may(
      'SeesTables',
      [
        'dynamodb:DescribeContinuousBackups',
        'dynamodb:DescribeTable',
        'dynamodb:DescribeTimeToLive',
      ],
      [names.anyTableArn],
    );
    may('SeesCertificate', ['acm:DescribeCertificate'], [stage.certificateArn]);
    may('SeesSender', ['ses:GetEmailIdentity'], [names.mailIdentityArn]);
    may(
      'SeesParameters',
      ['ssm:GetParameters'],
      [
        names.parameterArn(`/payung/${stage.name}/*`),
        names.parameterArn(bootstrap.versionParameter),
      ],
    );
  }

  private publish(stage: Stage, role: Role): void {
    const bucket = `arn:aws:s3:::${namesOf(stage).portalBucket}`;
    role.addToPolicy(
      new PolicyStatement({
        sid: 'PutsThePortal',
        actions: ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:PutObjectTagging'],
        resources: [`${bucket}/*`],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        sid: 'SeesThePortal',
        actions: ['s3:ListBucket'],
        resources: [bucket],
      }),
    );
  }
}

function acknowledge(stage: Stage, role: Role): void {
  const names = namesOf(stage);
  const wide = {
    '*': 'AWS knows no narrower form of asking for lists of stacks, alarms and tables; they hold no data.',
    [names.parameterArn(`/payung/${stage.name}/*`)]:
      'All parameters of this stage: addresses of keys and hosts, no secret.',
    [names.anyTableArn]:
      'The settings of its tables, also of one that was just restored; never an item.',
    [`arn:aws:s3:::${names.portalBucket}/*`]:
      'The files of the portal, whose names change with every release.',
  };
  for (const [resource, reason] of Object.entries(wide)) {
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
