import { describe, expect, it } from 'vitest';
import { aStage, resourcesOf, templateOf } from '../test/synthesised.ts';
import { IdentityStack } from './identity.ts';
import { MailStack } from './mail.ts';
import { namesOf } from './names.ts';

const { template, stack } = templateOf(MailStack);

describe('the sender of mails', () => {
  it('sends over TLS or not at all', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      Name: namesOf(aStage).mailConfiguration,
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
  });

  it('is the domain of the portal and stays, or its records are to be set anew and nobody is invited meanwhile', () => {
    template.hasResource('AWS::SES::EmailIdentity', {
      Properties: { EmailIdentity: aStage.domainName },
      DeletionPolicy: 'Retain',
    });
    expect(stack.terminationProtection).toBe(true);
  });

  it('is not made together with the accounts, which AWS refuses over a domain it has not verified', () => {
    const withAccounts = resourcesOf(templateOf(IdentityStack).template);
    const types = [...withAccounts.values()].map(({ Type }) => Type);
    expect(types).toContain('AWS::Cognito::UserPool');
    expect(types.filter((type) => type.startsWith('AWS::SES::'))).toEqual([]);
  });
});
