import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserId } from '@payung/domain';
import type { AccountDirectory } from '../ports.ts';
import type { Connections } from './connections.ts';

/** What a machine asks for with its secret; the stack of the pool declares it (`infra/lib/identity.ts`). */
const machineScope = 'payung/region';
/**
 * Each token costs money, and whoever takes one could as well take the secret that stands beside it. A machine that is
 * dismissed is turned away within half a minute all the same: its membership is looked at with each request (ADR 14).
 */
const machineTokenMinutes = 4 * 60;

/** The status of an account whose owner has never chosen a password. */
const unanswered = 'FORCE_CHANGE_PASSWORD';

/**
 * Accounts in a user pool of Cognito, under the function's own role. An account holds an e-mail address and a name
 * and says nothing of regions or roles: these are memberships. Its id is the subject of its tokens.
 */
export function cognitoAccountDirectory(parts: {
  userPoolId: string;
  region: string;
  connections: Connections;
}): AccountDirectory {
  const { userPoolId: UserPoolId, region, connections } = parts;
  const client = new CognitoIdentityProviderClient({ ...connections, region });
  const account = (user: UserId) => ({ UserPoolId, Username: user });

  /** Another first password, since the one before may be lost or over; only its owner is told it, by mail. */
  async function inviteAgain(address: string): Promise<void> {
    await client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: address,
        DesiredDeliveryMediums: ['EMAIL'],
        MessageAction: 'RESEND',
      }),
    );
  }

  return {
    async invite({ email, name }) {
      const address = email.trim().toLowerCase();
      try {
        // Cognito itself sends the invitation, since nobody else may know the first password
        const { User } = await client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: address,
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: [
              { Name: 'email', Value: address },
              { Name: 'email_verified', Value: 'true' },
              { Name: 'name', Value: name },
            ],
          }),
        );
        return { user: subjectOf(User?.Attributes), isNew: true };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const known = await client.send(new AdminGetUserCommand({ UserPoolId, Username: address }));
        if (known.UserStatus === unanswered) await inviteAgain(address);
        return { user: subjectOf(known.UserAttributes), isNew: false };
      }
    },
    async resetPassword(user) {
      const known = await client.send(new AdminGetUserCommand(account(user)));
      // there is no password yet to be reset, and Cognito refuses to
      if (known.UserStatus === unanswered) return inviteAgain(addressOf(known.UserAttributes));
      await client.send(new AdminResetUserPasswordCommand(account(user)));
    },
    async signOutEverywhere(user) {
      await client.send(new AdminUserGlobalSignOutCommand(account(user)));
    },
    async disable(user) {
      await client.send(new AdminDisableUserCommand(account(user)));
      // disabling stops new sign-ins; sessions that are open end by this
      await client.send(new AdminUserGlobalSignOutCommand(account(user)));
    },
    async createMachine({ name }) {
      const { UserPoolClient: made } = await client.send(
        new CreateUserPoolClientCommand({
          UserPoolId,
          ClientName: clientName(name),
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['client_credentials'],
          AllowedOAuthScopes: [machineScope],
          AccessTokenValidity: machineTokenMinutes,
          TokenValidityUnits: { AccessToken: 'minutes' },
          EnableTokenRevocation: true,
        }),
      );
      if (!made?.ClientId || !made.ClientSecret) {
        throw new Error('the pool made a client without id or secret');
      }
      // the subject of a machine's tokens is its client
      return {
        user: UserId.parse(made.ClientId),
        clientId: made.ClientId,
        secret: made.ClientSecret,
      };
    },
  };
}

function attributeOf(
  attributes: readonly AttributeType[] | undefined,
  name: string,
): string | null {
  return attributes?.find(({ Name }) => Name === name)?.Value ?? null;
}

function subjectOf(attributes: readonly AttributeType[] | undefined): UserId {
  const subject = attributeOf(attributes, 'sub');
  if (subject === null) throw new Error('the pool answered with an account without a subject');
  return UserId.parse(subject);
}

function addressOf(attributes: readonly AttributeType[] | undefined): string {
  const address = attributeOf(attributes, 'email');
  if (address === null) throw new Error('the pool answered with an account without an address');
  return address;
}

/** Cognito takes letters, digits and a few signs, 128 characters. */
function clientName(name: string): string {
  return name.replaceAll(/[^\w\s+=,.@-]/g, ' ').slice(0, 128);
}
