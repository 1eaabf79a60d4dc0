/** Events in the form in which Cognito sends them, with invented people. */
const subject = '0fd1c3a2-5b7e-4d1e-9a53-4be0b3f3f001';

const signedIn = {
  version: '3',
  triggerSource: 'TokenGeneration_HostedAuth',
  region: 'ap-southeast-3',
  userPoolId: 'ap-southeast-3_Example01',
  userName: subject,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789portal' },
  request: {
    userAttributes: {
      sub: subject,
      'cognito:user_status': 'CONFIRMED',
      email_verified: 'true',
      email: 'sri@dinsos.example',
      name: 'Sri',
    },
    groupConfiguration: {
      groupsToOverride: [],
      iamRolesToOverride: [],
      preferredRole: null,
    },
    scopes: ['openid', 'email', 'aws.cognito.signin.user.admin'],
  },
  response: { claimsAndScopeOverrideDetails: null },
};

/** GetTokensFromRefreshToken, by which the portal changes the region. */
const refreshed = {
  ...signedIn,
  triggerSource: 'TokenGeneration_RefreshTokens',
  request: {
    ...signedIn.request,
    clientMetadata: { region: '01JD4Z5N6P7Q8R9S0T1V2W3X4Y', role: 'officer' },
  },
};

/** Before machines were served: version 2 says the same of people. */
const versionTwo = { ...signedIn, version: '2', triggerSource: 'TokenGeneration_Authentication' };

/** Client credentials of an agency's own system: nobody has signed in. */
const machine = {
  ...signedIn,
  triggerSource: 'TokenGeneration_ClientCredentials',
  userName: 'ClientCredentials',
  callerContext: { ...signedIn.callerContext, clientId: '7example89012345system' },
  request: { ...signedIn.request, userAttributes: {}, scopes: ['payung/region'] },
};

export const recorded = { subject, signedIn, refreshed, versionTwo, machine };
