import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { invitationMail, verificationMail } from './identity-mails.ts';
import { machineScopes, namesOf, portalScopes, signInPaths } from './names.ts';
import type { Stage } from './stage.ts';

/** A role that was taken away works at most this long; the API itself asks sooner (ADR 0014). */
const accessTokenLife = Duration.minutes(15);
/** A working day: who comes back the next morning signs in again. */
const sessionLife = Duration.hours(12);
/** A renewed token is lost on the way now and then; the old one may be shown once more for this long. */
const rotationGrace = Duration.seconds(20);

/**
 * Who can sign in. Only names and addresses of accounts: what somebody may do stands in the tenancy table. Its mails go
 * out from the domain of `mail`, which must be verified before this stack is made.
 */
export class IdentityStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const pool = this.pool(stage);
    this.claimsOfTokens(pool, stage);
    pool.addResourceServer('Service', {
      identifier: machineScopes.server,
      scopes: [
        new ResourceServerScope({
          scopeName: machineScopes.scope,
          scopeDescription: "An agency's own system hands in and reads for its agency",
        }),
      ],
    });
    const portal = this.portal(pool, stage);
    const { parameters } = namesOf(stage);
    this.publish('Issuer', parameters.tokenIssuer, pool.userPoolProviderUrl);
    this.publish('Audience', parameters.tokenAudience, portal.userPoolClientId);
    this.publish('PoolId', parameters.userPoolId, pool.userPoolId);
    this.publish('PoolArn', parameters.userPoolArn, pool.userPoolArn);
  }

  private pool(stage: Stage): UserPool {
    const names = namesOf(stage);
    const pool = new UserPool(this, 'People', {
      userPoolName: `payung-${stage.name}`,
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: stage.secondFactorOf === 'everybody' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      email: UserPoolEmail.withSES({
        fromEmail: names.mailFrom,
        fromName: 'Payung',
        sesRegion: stage.region,
        sesVerifiedDomain: stage.domainName,
        configurationSetName: names.mailConfiguration,
      }),
      userInvitation: invitationMail(names.portalOrigin),
      userVerification: verificationMail,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(pool, stage);
    return pool;
  }

  /**
   * The function stands in its own, replaceable stack and is found by its name; its leave to ask for the second
   * factors of a user is given here, where the pool is, and for this pool only.
   */
  private claimsOfTokens(pool: UserPool, stage: Stage): void {
    const names = namesOf(stage);
    const claims = LambdaFunction.fromFunctionAttributes(this, 'TokenClaims', {
      functionArn: names.tokenClaimsArn,
      sameEnvironment: true,
    });
    pool.addTrigger(
      UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      claims,
      // version 2 with the tokens of machines besides
      LambdaVersion.V3_0,
    );
    Role.fromRoleName(this, 'TokenClaimsRole', names.roles.tokenClaims).addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'SecondFactors',
        actions: ['cognito-idp:AdminGetUser'],
        resources: [pool.userPoolArn],
      }),
    );
  }

  private portal(pool: UserPool, stage: Stage): UserPoolClient {
    const names = namesOf(stage);
    const client = pool.addClient('Portal', {
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // one of them lets users change their own account: what of it, is limited below
        scopes: portalScopes.map((scope) => OAuthScope.custom(scope)),
        callbackUrls: [`${names.portalOrigin}${signInPaths.back}`],
        logoutUrls: [`${names.portalOrigin}${signInPaths.out}`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: accessTokenLife,
      idTokenValidity: accessTokenLife,
      refreshTokenValidity: sessionLife,
      refreshTokenRotationGracePeriod: rotationGrace,
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      readAttributes: new ClientAttributes().withStandardAttributes({
        email: true,
        emailVerified: true,
        fullname: true,
        locale: true,
      }),
      // never empty: Cognito takes an empty list for "all of them"
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: names.signInPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'SignInPages', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }

  private publish(construct: string, parameterName: string, stringValue: string): void {
    new StringParameter(this, construct, { parameterName, stringValue });
  }
}

function acknowledge(pool: UserPool, stage: Stage): void {
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG8',
    reason:
      'The Essentials plan holds all that is used; the Plus plan would judge sign-ins by foreign addresses.',
  });
  if (stage.secondFactorOf === 'everybody') return;
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions-COG2',
    reason:
      'A second factor is asked of admins: token-claims gives them no role without one. Village officers often share a phone.',
  });
}
