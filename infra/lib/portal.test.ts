import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allSystemsPaths } from '../test/own-systems.ts';
import { aStage, only, resourcesOf, templateOf } from '../test/synthesised.ts';
import { PortalStack, roomsToPage, settingsAnswer } from './portal.ts';

const { template } = templateOf(PortalStack);
const headers = 'AWS::CloudFront::ResponseHeadersPolicy';

function distributionHas(config: object): void {
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike(config),
  });
}

describe('what browsers are told', () => {
  it('forbids every script, style and call but our own, or a planted script reads the workers', () => {
    template.hasResourceProperties(headers, {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: {
            Override: true,
            ContentSecurityPolicy: [
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "img-src 'self' blob:",
              "font-src 'self'",
              "connect-src 'self' https://payung-uji-lists-111122223333.s3.ap-southeast-3.amazonaws.com https://payung-uji-111122223333.auth.ap-southeast-3.amazoncognito.com https://cognito-idp.ap-southeast-3.amazonaws.com",
              "worker-src 'self'",
              "manifest-src 'self'",
              "base-uri 'none'",
              "form-action 'self'",
              "frame-ancestors 'none'",
            ].join('; '),
          },
        }),
      }),
    });
  });

  it('keeps them on TLS for a year, unframed, unsniffed and without referrer', () => {
    template.hasResourceProperties(headers, {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31_536_000 }),
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        }),
      }),
    });
  });

  it('says so with every answer, of the files and of the API', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::CloudFront::Distribution'));
    const told = (id: string) => ({
      ResponseHeadersPolicyId: { Ref: expect.stringMatching(`^SecurityHeaders${id}`) },
    });
    const policy = told('Policy');
    expect(Properties).toMatchObject({
      DistributionConfig: {
        DefaultCacheBehavior: policy,
        CacheBehaviors: [policy, policy, policy, policy, policy, told('Published')],
      },
    });
  });

  it('leaves a coat of arms in its sandbox, or one with a script speaks as a page of the portal', () => {
    distributionHas({
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({
          PathPattern: '/public/v1/*',
          ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp('^SecurityHeadersPublished') },
        }),
      ]),
    });
    template.hasResourceProperties(headers, {
      ResponseHeadersPolicyConfig: Match.objectLike({
        Name: 'payung-uji-published',
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: {
            // what the API says of a picture is kept; whatever else is published can do nothing either
            Override: false,
            ContentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; sandbox",
          },
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31_536_000 }),
        }),
      }),
    });
  });
});

describe('files of releases before', () => {
  it('end only where they were marked so, or a page that is open breaks at the next room', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: [
          Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }),
          Match.objectLike({
            ExpirationInDays: 30,
            TagFilters: [{ Key: 'release', Value: 'past' }],
          }),
        ],
      },
    });
  });
});

describe('the way to the files and to the API', () => {
  it('speaks TLS 1.2 and later only, under our own name', () => {
    distributionHas({
      Aliases: [aStage.domainName],
      ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
    });
  });

  it('reads the bucket by its own signature, and nobody else reads it', () => {
    distributionHas({
      Origins: Match.arrayWith([Match.objectLike({ OriginAccessControlId: Match.anyValue() })]),
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
  });

  it('leads to both APIs over TLS and keeps none of their answers, or workers lie in a cache abroad', () => {
    const api = (PathPattern: string) =>
      Match.objectLike({
        PathPattern,
        ViewerProtocolPolicy: 'https-only',
        // the managed policy CachingDisabled
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        // the managed policy AllViewerExceptHostHeader: the token goes through, our host name does not
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      });
    distributionHas({
      CacheBehaviors: Match.arrayWith([api('/v1/*'), api('/systems-*'), api('/central/v1/*')]),
    });
  });

  it('leads the later lists of agencies’ systems where /v1 leads, or they get the portal’s page for an answer', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::CloudFront::Distribution'));
    const { CacheBehaviors } = z
      .object({ CacheBehaviors: z.array(z.looseObject({ PathPattern: z.string() })) })
      .parse(Properties.DistributionConfig);
    const first = CacheBehaviors.find(({ PathPattern }) => PathPattern === '/v1/*');
    // the first pattern that fits is taken; a star stands for anything, strokes too
    const chosen = (path: string) =>
      CacheBehaviors.find(({ PathPattern }) =>
        new RegExp(`^${PathPattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path),
      );
    for (const path of [...allSystemsPaths.slice(1), '/systems-11', '/systems-x']) {
      const led = chosen(`${path}/v1/nominations`);
      expect(led).toEqual({ ...first, PathPattern: '/systems-*' });
    }
  });

  it('lets edges keep what is published, and sends no token or cookie there', () => {
    distributionHas({
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({
          PathPattern: '/public/v1/*',
          AllowedMethods: ['GET', 'HEAD'],
          OriginRequestPolicyId: { Ref: Match.stringLikeRegexp('^PublishedAsks') },
        }),
      ]),
    });
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: Match.objectLike({
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        // by it each caller has turns of its own; it is not in the key of what is kept (below)
        HeadersConfig: { HeaderBehavior: 'whitelist', Headers: ['CloudFront-Viewer-Address'] },
      }),
    });
    template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
      CachePolicyConfig: Match.objectLike({
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 600,
        ParametersInCacheKeyAndForwardedToOrigin: Match.objectLike({
          CookiesConfig: { CookieBehavior: 'none' },
          HeadersConfig: { HeaderBehavior: 'none' },
          QueryStringsConfig: { QueryStringBehavior: 'none' },
        }),
      }),
    });
  });

  it('keeps nothing of who asks about their own cover, and sends no token or cookie on', () => {
    distributionHas({
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({
          PathPattern: '/public/v1/own-cover/*',
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        }),
        Match.objectLike({ PathPattern: '/public/v1/*' }),
      ]),
    });
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: Match.objectLike({
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: ['CloudFront-Viewer-Address', 'Content-Type'],
        },
      }),
    });
  });

  it('tells the portal where one signs in, or it shows a blank page', () => {
    const answer: unknown = runInNewContext(`${settingsAnswer(aStage, 'client-1')}; handler()`);
    expect(answer).toMatchObject({ statusCode: 200 });
    const { body } = answer as { body: string };
    expect(JSON.parse(body)).toEqual({
      signIn: {
        clientId: 'client-1',
        scope: 'openid email aws.cognito.signin.user.admin',
        authorizeAt:
          'https://payung-uji-111122223333.auth.ap-southeast-3.amazoncognito.com/oauth2/authorize',
        tokenAt:
          'https://payung-uji-111122223333.auth.ap-southeast-3.amazoncognito.com/oauth2/token',
        signOut: {
          by: 'visit',
          at: 'https://payung-uji-111122223333.auth.ap-southeast-3.amazoncognito.com/logout',
        },
        renewBy: { kind: 'cognito', at: 'https://cognito-idp.ap-southeast-3.amazonaws.com/' },
      },
      hasDemoAccounts: false,
    });
    distributionHas({
      CacheBehaviors: Match.arrayWith([Match.objectLike({ PathPattern: '/config.json' })]),
    });
  });

  it('leaves the 403 and 404 of the API as they are, or the portal takes a page for an answer', () => {
    const { Properties } = only(resourcesOf(template, 'AWS::CloudFront::Distribution'));
    expect(Properties).not.toHaveProperty('DistributionConfig.CustomErrorResponses');
  });

  it.each([
    ['/', '/index.html'],
    ['/daftar/01JD4Z5N6P7Q8R9S0T1V2W3X4Y/baris', '/index.html'],
    ['/kuota/2026.agency.dinas-sosial', '/index.html'],
    ['/assets/main-a1b2.js', '/assets/main-a1b2.js'],
    ['/favicon.svg', '/favicon.svg'],
  ])('sends %s to %s, or a reloaded page is not found', (uri, expected) => {
    const request = runInNewContext(
      `${roomsToPage}; handler({ request: { uri: ${JSON.stringify(uri)} } })`,
    );
    expect(request).toMatchObject({ uri: expected });
  });
});
