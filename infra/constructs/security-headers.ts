import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersContentSecurityPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { namesOf } from '../lib/names.ts';
import type { Stage } from '../lib/stage.ts';

const own = "'self'";
const nothing = "'none'";

/** No inline script or style and no foreign origin but the two the portal needs: sign-in and file upload. */
function contentSecurityPolicy(stage: Stage): string {
  const { listsBucketOrigin, signInOrigin, poolsOrigin } = namesOf(stage);
  const calls = [own, listsBucketOrigin, signInOrigin, poolsOrigin];
  const directives: Record<string, readonly string[]> = {
    'default-src': [nothing],
    'script-src': [own],
    'style-src': [own],
    'img-src': [own, 'blob:'],
    'font-src': [own],
    'connect-src': calls,
    'worker-src': [own],
    'manifest-src': [own],
    'base-uri': [nothing],
    'form-action': [own],
    'frame-ancestors': [nothing],
  };
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** What regions lay open: figures that no page is, and coats of arms that somebody uploaded, opened by themselves. */
const onlyData = `default-src ${nothing}; frame-ancestors ${nothing}; sandbox`;

/** What browsers are told with every answer of the portal and of the API behind it. */
export class SecurityHeaders extends Construct {
  readonly policy: ResponseHeadersPolicy;
  /** Of what is published: it never speaks as a page of the portal, and what the API itself says of a picture stays. */
  readonly published: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.policy = this.told('Policy', `payung-${stage.name}-portal`, {
      contentSecurityPolicy: contentSecurityPolicy(stage),
      override: true,
    });
    this.published = this.told('Published', `payung-${stage.name}-published`, {
      contentSecurityPolicy: onlyData,
      override: false,
    });
  }

  private told(
    id: string,
    responseHeadersPolicyName: string,
    contentSecurityPolicy: ResponseHeadersContentSecurityPolicy,
  ): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      responseHeadersPolicyName,
      securityHeadersBehavior: {
        contentSecurityPolicy,
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'Content-Security-Policy-Report-Only',
            value: "require-trusted-types-for 'script'",
            override: true,
          },
          { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
          {
            header: 'Permissions-Policy',
            value: 'camera=(), geolocation=(), microphone=()',
            override: true,
          },
        ],
      },
    });
  }
}
