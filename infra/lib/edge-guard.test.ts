import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aStage, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { EdgeGuardStack } from './edge-guard.ts';
import { PortalStack } from './portal.ts';
import { stageNamed } from './stage.ts';

const { template } = templateOf(EdgeGuardStack);

const Visible = z.object({
  CloudWatchMetricsEnabled: z.boolean(),
  SampledRequestsEnabled: z.boolean(),
});
const Override = z.object({ Name: z.string(), ActionToUse: z.unknown() });
const Guard = z.object({
  Scope: z.string(),
  DefaultAction: z.unknown(),
  CustomResponseBodies: z.record(z.string(), z.object({ Content: z.string() })),
  VisibilityConfig: Visible,
  Rules: z.array(
    z.looseObject({
      Name: z.string(),
      Priority: z.int(),
      OverrideAction: z.unknown().optional(),
      Action: z.unknown().optional(),
      VisibilityConfig: Visible,
      Statement: z.object({
        ManagedRuleGroupStatement: z
          .object({ Name: z.string(), RuleActionOverrides: z.array(Override).default([]) })
          .optional(),
        RateBasedStatement: z.looseObject({ Limit: z.int() }).optional(),
      }),
    }),
  ),
});
const guard = Guard.parse(only(resourcesOf(template, 'AWS::WAFv2::WebACL')).Properties);
const groups = guard.Rules.flatMap(({ Statement, OverrideAction }) =>
  Statement.ManagedRuleGroupStatement === undefined
    ? []
    : [{ ...Statement.ManagedRuleGroupStatement, OverrideAction }],
);

describe('the firewall', () => {
  it('lets everybody in whom no rule turns away, at the edge, or the portal is closed to all', () => {
    expect([guard.Scope, guard.DefaultAction]).toEqual(['CLOUDFRONT', { Allow: {} }]);
  });

  it('asks three sets that AWS keeps up to date, each of which really turns away', () => {
    expect(groups.map(({ Name }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
    expect(groups.map(({ OverrideAction }) => OverrideAction)).toEqual(Array(3).fill({ None: {} }));
  });

  it('only counts what lists, arms and programs of agencies rightly send, or an office cannot hand in', () => {
    const [reputation, inputs, usual] = groups;
    expect([reputation?.RuleActionOverrides, inputs?.RuleActionOverrides]).toEqual([[], []]);
    expect(usual?.RuleActionOverrides).toEqual(
      [
        'SizeRestrictions_BODY',
        'CrossSiteScripting_BODY',
        'GenericLFI_BODY',
        'GenericRFI_BODY',
        'EC2MetaDataSSRF_BODY',
        'SizeRestrictions_QUERYSTRING',
        'NoUserAgent_HEADER',
      ].map((Name) => ({ Name, ActionToUse: { Count: {} } })),
    );
  });

  it('slows one address down, sooner where nobody signs in, and says when to come again', () => {
    const rates = guard.Rules.filter(({ Statement }) => Statement.RateBasedStatement !== undefined);
    expect(rates.map(({ Statement }) => Statement.RateBasedStatement)).toEqual([
      {
        Limit: 1_000,
        AggregateKeyType: 'IP',
        EvaluationWindowSec: 300,
        ScopeDownStatement: {
          ByteMatchStatement: {
            FieldToMatch: { UriPath: {} },
            PositionalConstraint: 'STARTS_WITH',
            SearchString: '/public/v1/',
            TextTransformations: [{ Priority: 0, Type: 'NONE' }],
          },
        },
      },
      { Limit: 30_000, AggregateKeyType: 'IP', EvaluationWindowSec: 300 },
    ]);
    for (const { Action } of rates) {
      expect(Action).toEqual({
        Block: {
          CustomResponse: {
            ResponseCode: 429,
            CustomResponseBodyKey: 'too-many-requests',
            ResponseHeaders: [{ Name: 'retry-after', Value: '60' }],
          },
        },
      });
    }
    const { Content = '' } = guard.CustomResponseBodies['too-many-requests'] ?? {};
    expect(JSON.parse(Content)).toMatchObject({ status: 429, code: 'too-many-requests' });
  });

  it('asks each rule in a turn of its own', () => {
    expect(guard.Rules.map(({ Priority }) => Priority)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps nobody: counts alone, no samples and no log, which hold addresses and tokens', () => {
    const counted = { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: false };
    const all = [guard, ...guard.Rules].map(({ VisibilityConfig }) => VisibilityConfig);
    expect(all).toEqual(Array(6).fill(counted));
    expect([...resourcesOf(template).keys()]).toHaveLength(1);
  });
});

describe('the distribution', () => {
  const webAclArn = `arn:aws:wafv2:us-east-1:${aStage.account}:global/webacl/payung-uji-edge/6f1c2b3a-0000-4000-8000-1234567890ab`;

  it('stands behind the firewall that the stage names', () => {
    const portal = templateOf(PortalStack, { ...aStage, webAclArn });
    portal.template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({ WebACLId: webAclArn }),
    });
  });

  it.each([
    ['of the home region', webAclArn.replace('us-east-1', aStage.region)],
    ['that is for a load balancer', webAclArn.replace('global', 'regional')],
    ['without its id', webAclArn.replace(/\/[^/]+$/, '')],
  ])('is not deployed with a firewall %s, which CloudFront turns away half-way', (_, wrong) => {
    const { name, ...entry } = { ...aStage, webAclArn: wrong };
    expect(() => stageNamed(name, { [name]: entry })).toThrow(/webAclArn/);
    expect(stageNamed(name, { [name]: { ...entry, webAclArn } })).toMatchObject({ webAclArn });
  });
});
