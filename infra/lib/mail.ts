import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * By whom mail is sent: the portal's own domain, over TLS or not at all. It stands before the accounts, in a stack of its
 * own: no user pool is made over a sender whose records (three, DKIM) SES has not yet found in the zone of the domain.
 */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const configurationSet = new ConfigurationSet(this, 'MailSettings', {
      configurationSetName: namesOf(stage).mailConfiguration,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    const sender = new EmailIdentity(this, 'MailSender', {
      identity: Identity.domain(stage.domainName),
      configurationSet,
    });
    sender.applyRemovalPolicy(RemovalPolicy.RETAIN);
  }
}
