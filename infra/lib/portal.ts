import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { closedBucket } from '../constructs/closed-bucket.ts';
import { SecurityHeaders } from '../constructs/security-headers.ts';
import { namesOf, pastRelease, portalScopes } from './names.ts';
import type { Stage } from './stage.ts';

/**
 * Addresses of rooms are not files: they get the one page. Error pages of the distribution would do the same to
 * the API's 403 and 404, so it is done on the way in and for the files only.
 */
export const roomsToPage = `function handler(event) {
  var request = event.request;
  var parts = request.uri.split('/');
  var isFile = parts[1] === 'assets' || (parts.length === 2 && parts[1].indexOf('.') !== -1);
  if (!isFile) request.uri = '/index.html';
  return request;
}`;

/**
 * What the portal reads at its start: where one signs in. It is answered by the distribution itself, since it differs
 * from stage to stage while the files do not. The form is the portal's (`packages/portal/src/sign-in/settings.ts`).
 */
export function settingsAnswer(stage: Stage, clientId: string): string {
  const { signInOrigin, poolsOrigin } = namesOf(stage);
  const settings = {
    signIn: {
      clientId,
      scope: portalScopes.join(' '),
      authorizeAt: `${signInOrigin}/oauth2/authorize`,
      tokenAt: `${signInOrigin}/oauth2/token`,
      signOut: { by: 'visit', at: `${signInOrigin}/logout` },
      renewBy: { kind: 'cognito', at: `${poolsOrigin}/` },
    },
    hasDemoAccounts: false,
  };
  return `function handler() {
  return {
    statusCode: 200,
    statusDescription: 'OK',
    headers: {
      'content-type': { value: 'application/json' },
      'cache-control': { value: 'no-cache' },
      'x-content-type-options': { value: 'nosniff' }
    },
    body: JSON.stringify(${JSON.stringify(settings)})
  };
}`;
}

/** The portal's files and the API under one name, so that the browser needs no cross-origin leave. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, props);
    const names = namesOf(stage);
    const { policy: headers, published } = new SecurityHeaders(this, 'SecurityHeaders', stage);
    const files = this.files(stage, headers);
    const regions = this.api(names.parameters.apiHost, headers);
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Payung portal (${stage.name})`,
      defaultRootObject: 'index.html',
      domainNames: [stage.domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // the cheapest class with edges in Indonesia
      priceClass: PriceClass.PRICE_CLASS_200,
      ...(stage.webAclArn === undefined ? {} : { webAclId: stage.webAclArn }),
      defaultBehavior: files,
      additionalBehaviors: {
        '/config.json': { ...files, functionAssociations: [this.settings(stage)] },
        '/v1/*': regions,
        // whatever begins so, or a system with a wrong address is answered with the portal's page as if all were well
        '/systems-*': regions,
        '/central/v1/*': this.api(names.parameters.centralApiHost, headers),
        // the first that fits is taken
        '/public/v1/own-cover/*': this.ownCover(names.parameters.ownCoverHost, headers),
        '/public/v1/*': this.published(names.parameters.publicApiHost, published),
      },
    });
    acknowledge(distribution);
  }

  private files(stage: Stage, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const bucket = closedBucket(this, 'Files', {
      bucketName: namesOf(stage).portalBucket,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [
        { id: 'expire', noncurrentVersionExpiration: Duration.days(30) },
        // publishing deletes nothing: a page that is open asks for rooms by the names of its own release
        { id: 'expire-past-releases', tagFilters: pastRelease, expiration: Duration.days(30) },
      ],
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Holds the published portal only; the distribution alone reads it.',
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'RoomsToPage', {
            runtime: FunctionRuntime.JS_2_0,
            code: FunctionCode.fromInline(roomsToPage),
          }),
        },
      ],
    };
  }

  private settings(stage: Stage): FunctionAssociation {
    const { parameters } = namesOf(stage);
    const clientId = StringParameter.valueForStringParameter(this, parameters.tokenAudience);
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new EdgeFunction(this, 'Settings', {
        runtime: FunctionRuntime.JS_2_0,
        code: FunctionCode.fromInline(settingsAnswer(stage, clientId)),
      }),
    };
  }

  /** What everybody may read: nothing in it is personal, so that edges keep it as long as it says. */
  private published(
    hostParameter: string,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): BehaviorOptions {
    const host = StringParameter.valueForStringParameter(this, hostParameter);
    return {
      origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      // the managed policy that heeds the origin sends our host name on, which the gateway turns away
      cachePolicy: new CachePolicy(this, 'PublishedCache', {
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.minutes(10),
      }),
      // not in the key of what edges keep: all callers share an answer, and none shares the turns of the others
      originRequestPolicy: new OriginRequestPolicy(this, 'PublishedAsks', {
        headerBehavior: OriginRequestHeaderBehavior.allowList('CloudFront-Viewer-Address'),
        cookieBehavior: OriginRequestCookieBehavior.none(),
        queryStringBehavior: OriginRequestQueryStringBehavior.none(),
      }),
      responseHeadersPolicy,
    };
  }

  /** Whoever asks about their own cover: nothing of it is kept, and no token or cookie is sent on. */
  private ownCover(
    hostParameter: string,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): BehaviorOptions {
    return {
      ...this.api(hostParameter, responseHeadersPolicy),
      originRequestPolicy: new OriginRequestPolicy(this, 'OwnCoverAsks', {
        // by it one caller is limited: the gateway sees the address of an edge only
        headerBehavior: OriginRequestHeaderBehavior.allowList(
          'CloudFront-Viewer-Address',
          'Content-Type',
        ),
        cookieBehavior: OriginRequestCookieBehavior.none(),
        queryStringBehavior: OriginRequestQueryStringBehavior.none(),
      }),
    };
  }

  private api(
    hostParameter: string,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): BehaviorOptions {
    const host = StringParameter.valueForStringParameter(this, hostParameter);
    return {
      origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      // answers hold personal data: nothing of them may lie at an edge, which may be abroad
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
  }
}

function acknowledge(distribution: Distribution): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions-CFR1',
      reason:
        'Government offices and travelling officers leave the country through foreign gateways; a token is asked for everywhere.',
    },
    {
      id: 'AwsSolutions-CFR2',
      reason:
        'The firewall stands in the stack edge-guard in us-east-1; AWS draws its id, so the stage names it (webAclArn) once it stands. Until then the API throttles and asks for a token.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its logs would keep the addresses of officers and workers; the access log of the API and the journal say what is needed.',
    },
  );
}
