import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  account,
  aStage,
  only,
  resourcesOf,
  statementsByRole,
  templateOf,
} from '../test/synthesised.ts';
import { IdentityStack } from './identity.ts';

const { template, stack } = templateOf(IdentityStack);
const pool = only(resourcesOf(template, 'AWS::Cognito::UserPool')).Properties;
const portal = only(resourcesOf(template, 'AWS::Cognito::UserPoolClient')).Properties;

describe('the accounts', () => {
  it('stay through every deployment under their logical id, or everybody is invited anew', () => {
    expect([...resourcesOf(template, 'AWS::Cognito::UserPool').keys()]).toEqual(['PeopleE38C8D03']);
    expect([...resourcesOf(template, 'AWS::Cognito::UserPoolClient').keys()]).toEqual([
      'PeoplePortalC86AFE3B',
    ]);
    template.hasResource('AWS::Cognito::UserPool', {
      Properties: { DeletionProtection: 'ACTIVE' },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
    expect(stack.terminationProtection).toBe(true);
  });

  it('are made by invitation only, or anybody opens one', () => {
    expect(pool.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
  });

  it('are named by an e-mail address, in any spelling', () => {
    expect(pool).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
  });

  it('have long passwords that were not used before, and first ones for a week', () => {
    expect(pool.Policies).toMatchObject({
      PasswordPolicy: {
        MinimumLength: 12,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercase: true,
        PasswordHistorySize: 5,
        TemporaryPasswordValidityDays: 7,
      },
    });
  });

  it('need an authenticator app, never a text message, which can be diverted', () => {
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  it('may go without one where the stage asks it of admins, whom token-claims gives no role then', () => {
    const other = templateOf(IdentityStack, { ...aStage, secondFactorOf: 'admins' }).template;
    const { Properties } = only(resourcesOf(other, 'AWS::Cognito::UserPool'));
    expect(Properties).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('hold nothing by which somebody is anything: no attribute of our own and no group', () => {
    expect(pool.Schema ?? []).toEqual([]);
    template.resourceCountIs('AWS::Cognito::UserPoolGroup', 0);
  });

  it('invite in Bahasa Indonesia and from our own domain', () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: {
        InviteMessageTemplate: {
          EmailSubject: 'Undangan ke Payung',
          EmailMessage: expect.stringMatching(/https:\/\/payung\.example.*\{username\}.*\{####\}/),
        },
      },
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From: 'Payung <tidak-dibalas@payung.example>',
        SourceArn: expect.anything(),
      },
    });
  });
});

describe('the tokens', () => {
  it('are asked of token-claims, machines’ tokens too, or nobody acts in a region', () => {
    expect(pool.LambdaConfig).toEqual({
      PreTokenGenerationConfig: {
        LambdaArn: `arn:aws:lambda:ap-southeast-3:${account}:function:payung-uji-token-claims`,
        LambdaVersion: 'V3_0',
      },
    });
  });

  it('are asked for by this pool and nobody else', () => {
    const permission = only(resourcesOf(template, 'AWS::Lambda::Permission')).Properties;
    expect(permission).toMatchObject({
      FunctionName: `arn:aws:lambda:ap-southeast-3:${account}:function:payung-uji-token-claims`,
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': ['PeopleE38C8D03', 'Arn'] },
    });
  });

  it('let token-claims ask this pool for second factors, and do nothing else with it', () => {
    expect([...statementsByRole(template)]).toEqual([
      [
        'payung-uji-token-claims',
        [
          expect.objectContaining({
            Effect: 'Allow',
            Action: ['cognito-idp:AdminGetUser'],
            Resource: ['arn:PeopleE38C8D03'],
          }),
        ],
      ],
    ]);
  });
});

describe('the portal as a client', () => {
  it('lets users write no claim: their language is the one thing they can change', () => {
    expect(portal.WriteAttributes).toEqual(['locale']);
    const ours = /^(custom:|dev:)|tenant|role|agenc|group|region/i;
    for (const list of [portal.WriteAttributes, portal.ReadAttributes]) {
      expect(
        z
          .array(z.string())
          .parse(list)
          .filter((name) => ours.test(name)),
      ).toEqual([]);
    }
  });

  it('reads who is signed in and no more', () => {
    expect(z.array(z.string()).parse(portal.ReadAttributes).toSorted()).toEqual([
      'email',
      'email_verified',
      'locale',
      'name',
    ]);
  });

  it('signs in by code, with no secret in the browser, and comes back to our own address only', () => {
    expect(portal).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      SupportedIdentityProviders: ['COGNITO'],
    });
    for (const urls of [portal.CallbackURLs, portal.LogoutURLs]) {
      for (const url of z.array(z.string()).nonempty().parse(urls)) {
        expect(url).toMatch(new RegExp(`^https://${aStage.domainName}/`));
      }
    }
  });

  it('takes no password by its own hand: none of the flows that would send one is open', () => {
    expect(portal.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
  });

  it('gets access for a quarter of an hour and renewals for a working day, each used once', () => {
    expect(portal).toMatchObject({
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 20 },
      EnableTokenRevocation: true,
    });
  });

  it('does not tell who has an account', () => {
    expect(portal.PreventUserExistenceErrors).toBe('ENABLED');
  });
});

describe('what others find', () => {
  it('is the issuer, the audience and the pool, each in its parameter', () => {
    const names = [...resourcesOf(template, 'AWS::SSM::Parameter').values()].map(
      ({ Properties }) => Properties.Name,
    );
    expect(names).toEqual([
      '/payung/uji/identity/issuer',
      '/payung/uji/identity/audience',
      '/payung/uji/identity/user-pool-id',
      '/payung/uji/identity/user-pool-arn',
    ]);
  });

  it('offers machines one scope, so that their tokens are told from those of people', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'payung',
      Scopes: [Match.objectLike({ ScopeName: 'region' })],
    });
  });
});
