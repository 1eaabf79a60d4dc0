import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '@payung/domain';
import type { Connections } from './connections.ts';

/** Whether an account is asked for a second factor when it signs in. */
export interface SecondFactors {
  has(user: UserId, userPoolId: string): Promise<boolean>;
}

const authenticatorApp = 'SOFTWARE_TOKEN_MFA';

/** As the pool has it. An account that has set up the factor is asked for it at every sign-in from then on. */
export function cognitoSecondFactors(parts: {
  region: string;
  connections: Connections;
}): SecondFactors {
  const { region, connections } = parts;
  const client = new CognitoIdentityProviderClient({ ...connections, region });
  return {
    async has(user, UserPoolId) {
      const { UserMFASettingList = [] } = await client.send(
        new AdminGetUserCommand({ UserPoolId, Username: user }),
      );
      return UserMFASettingList.includes(authenticatorApp);
    },
  };
}
