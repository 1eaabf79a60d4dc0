import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { namesOf } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * Rules of AWS's common set that only count (ADR 0051). What they look for stands in what offices rightly send, and is
 * judged behind the edge: a body is parsed, never run, included or fetched.
 */
const countedOnly = [
  // lists come as multipart bodies of up to 4 MB; the set takes 8 KB
  'SizeRestrictions_BODY',
  // a region's arms are SVG, and cells of lists hold whatever people typed
  'CrossSiteScripting_BODY',
  // a workbook names its parts by `../`, and a note may quote an address
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  // a cursor has up to 4,000 characters; the set takes 2,048
  'SizeRestrictions_QUERYSTRING',
  // programs of agencies name themselves or not
  'NoUserAgent_HEADER',
] as const;

/** Requests of one address in five minutes. A whole office, or all telephones of a gateway, ask from one. */
const mostOfAnAddress = 30_000;
/** Of these, what is asked without signing in. */
const mostInTheOpen = 1_000;

/** The body is the service's own problem, so that the portal says what it is; the number tells who answered. */
const tooMany = {
  type: 'urn:payung:problem:too-many-requests',
  title: 'too many requests',
  status: 429,
  code: 'too-many-requests',
  detail: 'too many requests from this address',
  correlationId: 'edge',
};

/** The firewall in front of the portal and all APIs. It stands in us-east-1, where CloudFront looks for it. */
export class EdgeGuardStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const rules = [
      amongAws('AWSManagedRulesAmazonIpReputationList'),
      ofOneAddress('OpenRate', mostInTheOpen, under('/public/v1/')),
      ofOneAddress('Rate', mostOfAnAddress),
      amongAws('AWSManagedRulesKnownBadInputsRuleSet'),
      amongAws('AWSManagedRulesCommonRuleSet', countedOnly),
    ];
    new CfnWebACL(this, 'Guard', {
      name: namesOf(stage).edgeGuard,
      description: 'Firewall of Payung. ADR 0051 says why some rules only count',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      customResponseBodies: {
        [tooMany.code]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(tooMany) },
      },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: countedAs('EdgeGuard'),
    });
  }
}

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

/** Counts, and no samples: these would keep addresses and tokens of whoever was looked at. */
function countedAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}

/** A set of rules that AWS keeps up to date. */
function amongAws(name: string, counted: readonly string[] = []): Rule {
  const ruleActionOverrides = counted.map((rule) => ({
    name: rule,
    actionToUse: { count: {} },
  }));
  return {
    name,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ...(counted.length === 0 ? {} : { ruleActionOverrides }),
      },
    },
    visibilityConfig: countedAs(name),
  };
}

/** Turns an address away that asked more often than this in five minutes, until it asks less. */
function ofOneAddress(
  name: string,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): Rule {
  return {
    name,
    action: {
      block: {
        customResponse: {
          responseCode: tooMany.status,
          customResponseBodyKey: tooMany.code,
          responseHeaders: [{ name: 'retry-after', value: '60' }],
        },
      },
    },
    statement: {
      rateBasedStatement: {
        limit,
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        ...(scopeDownStatement === undefined ? {} : { scopeDownStatement }),
      },
    },
    visibilityConfig: countedAs(name),
  };
}

function under(path: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: path,
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  };
}
