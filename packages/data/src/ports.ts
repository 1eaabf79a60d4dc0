import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { BillId, DeterminationId, ImportId, TenantId, UserId } from '@payung/domain';
import type { CorrelationId } from './correlation-id.ts';
import type { ExchangeId } from './crosscheck/cross-records.ts';
import type { ItemWalk } from './item-steps/item-walk.ts';

/** The present moment in milliseconds since 1970; passed in so that tests own it. */
export interface Clock {
  now(): number;
}

/** Where ids and jitter come from; passed in so that a run can be repeated from a seed. */
export interface Randomness {
  ulid(): string;
  bytes(count: number): Uint8Array;
  /** in [0, 1) */
  fraction(): number;
}

/** Names of the three tables, one per bounded context. */
export interface Tables {
  readonly tenancy: string;
  readonly registry: string;
  readonly journal: string;
}

/** Hands out a client that may touch one tenant's items only (in AWS: a session tagged with the tenant). */
export type ClientSource = (tenant: TenantId) => Promise<DynamoDBClient>;

/** Wraps the keys of a tenant: KMS in AWS, a key file on one machine. */
export interface MasterKey {
  wrap(plain: Uint8Array, tenant: TenantId): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, tenant: TenantId): Promise<Uint8Array>;
}

/** An address to which a browser or an agency's program puts a file. */
export interface UploadAddress {
  readonly url: string;
  readonly method: 'PUT';
  readonly headers: Record<string, string>;
  readonly expiresAt: string;
}

/** Where lists are kept as they were handed in: S3 in AWS, a folder on one machine. */
export interface ListFiles {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
  uploadAddress(key: string, maxBytes: number, expiresAt: number): Promise<UploadAddress>;
  readonly parts: FileParts;
}

/** One part of a file that is brought in parts; they count from 1. */
export interface FilePart {
  readonly number: number;
  readonly bytes: number;
  /** by which the store knows these very bytes */
  readonly tag: string;
}

/** A file that is brought in parts over a bad line, each by a request of its own, until they are joined. */
export interface FileParts {
  /** @returns the id of what is begun; who never joins it leaves nothing but parts, which the store removes in days */
  begin(key: string): Promise<string>;
  /** An address for one part. Put again, the later bytes count. */
  address(
    key: string,
    upload: string,
    part: { readonly number: number; readonly maxBytes: number },
    expiresAt: number,
  ): Promise<UploadAddress>;
  /** The parts that came, in order; null when they were joined or removed. */
  there(key: string, upload: string): Promise<readonly FilePart[] | null>;
  /** Makes one file of all parts under the key. */
  join(key: string, upload: string, parts: readonly FilePart[]): Promise<void>;
}

/** Work that is done outside a request. The queue may lose or repeat it: the items in the table are the truth. */
export type WorkMessage =
  | {
      readonly kind: 'inspect';
      readonly tenantId: TenantId;
      readonly importId: ImportId;
    }
  | {
      readonly kind: 'chunk';
      readonly tenantId: TenantId;
      readonly importId: ImportId;
      readonly chunk: number;
    }
  | RegionMessage;

/** Work on a region as a whole that the control plane asks for and the region's own role does. */
export type RegionMessage =
  /** open the quota cards, make the first admin a member */
  | { readonly kind: 'found'; readonly tenantId: TenantId }
  /** write everything of the region into one archive, for its admin */
  | { readonly kind: 'hand-out'; readonly tenantId: TenantId; readonly handOut: string }
  /** renew the key under which its sections are sealed */
  | { readonly kind: 'rotate'; readonly tenantId: TenantId }
  /** change the key of the hashes by which its people are found, or go on with it */
  | { readonly kind: 're-key'; readonly tenantId: TenantId }
  /** let a central admin look in for a time, as was approved */
  | { readonly kind: 'let-look-in'; readonly tenantId: TenantId; readonly glass: string }
  /** compare everybody with everybody who shares something telling, or go on with it */
  | { readonly kind: 'pair-up'; readonly tenantId: TenantId }
  /** make a model of the region's own people, or compare one that is made with the active one */
  | { readonly kind: 'train-model'; readonly tenantId: TenantId; readonly model: string }
  | { readonly kind: 'compare-model'; readonly tenantId: TenantId; readonly model: string }
  /** check lists against one another that nobody nominates yet */
  | { readonly kind: 'double-check'; readonly tenantId: TenantId; readonly check: string }
  /** make the sheets by which a list's people are verified, or look over everybody's when it names no list */
  | {
      readonly kind: 'gather-verification';
      readonly tenantId: TenantId;
      readonly importId: ImportId | null;
    }
  /** gather, freeze or let take effect what a determination decides, or ask other regions about it */
  | {
      readonly kind: 'determine';
      readonly tenantId: TenantId;
      readonly determination: DeterminationId;
    }
  /** make the list of whom a bill pays for */
  | { readonly kind: 'make-bill'; readonly tenantId: TenantId; readonly bill: BillId }
  /** count people for a day, or hold what was paid against decisions and the insurer's answers */
  | { readonly kind: 'count-day'; readonly tenantId: TenantId; readonly count: string }
  | { readonly kind: 'audit-payments'; readonly tenantId: TenantId; readonly audit: string }
  /** let the answers count that a recipient gave about people before a decision */
  | {
      readonly kind: 'pre-check';
      readonly tenantId: TenantId;
      readonly file: string;
      readonly upload: string;
    }
  /** let the answers count that the insurer gave about the people of a bill */
  | {
      readonly kind: 'apply-exchange';
      readonly tenantId: TenantId;
      readonly exchange: string;
      readonly result: string;
    }
  /** put a draft of the rules beside those in force, person by person */
  | {
      readonly kind: 'compare-rules';
      readonly tenantId: TenantId;
      readonly draft: string;
      readonly comparison: string;
    }
  /** make a year's list from last year's people, and hand in what agencies confirmed */
  | { readonly kind: 'renew-year'; readonly tenantId: TenantId; readonly renewal: string }
  /** let those lapse who were nominated for a year that was closed and not determined in it */
  | { readonly kind: 'close-year'; readonly tenantId: TenantId; readonly year: number }
  /** take away what the region claimed across regions, since it no longer takes part */
  | { readonly kind: 'cross-clear'; readonly tenantId: TenantId }
  /** encode the region's people for a comparison with another region; `from` is the part to go on with */
  | {
      readonly kind: 'cross-encode';
      readonly tenantId: TenantId;
      readonly exchange: ExchangeId;
      readonly from: number;
    }
  /** bring what earlier releases wrote into today's form; `walk` says how far that is, null that it begins */
  | { readonly kind: 'renew-items'; readonly tenantId: TenantId; readonly walk: ItemWalk | null };

export interface WorkQueue {
  /**
   * @param correlationId of the request that it is sent for; left out, or null, when nobody asked
   * @throws WorkNotSentError when the queue did not say that it took it; it may have
   */
  send(message: WorkMessage, correlationId?: CorrelationId | null): Promise<void>;
}

/** Who can sign in: accounts, passwords and sessions. Cognito in AWS, a table of its own on one machine. */
export interface AccountDirectory {
  /**
   * Finds the account of this e-mail address or makes one. A new account is sent an invitation, by which its
   * owner chooses a password; one that exists keeps its own.
   */
  invite(who: {
    readonly email: string;
    readonly name: string;
    readonly regionName: string;
  }): Promise<{ readonly user: UserId; readonly isNew: boolean }>;
  /** Sends a link by which the owner chooses a new password. */
  resetPassword(user: UserId): Promise<void>;
  /** Ends all sessions: whoever is signed in stays so for the rest of an access token's life only. */
  signOutEverywhere(user: UserId): Promise<void>;
  /**
   * Nobody signs in with this account any more. For the operator: no API has the right, since an account may serve
   * several regions.
   */
  disable(user: UserId): Promise<void>;
  /** An account for an agency's own system; the secret is shown once and never stored in the clear. */
  createMachine(what: {
    readonly name: string;
  }): Promise<{ readonly user: UserId; readonly clientId: string; readonly secret: string }>;
}

/** Mail to people who work with the service: SES in AWS, a page that shows it on one machine. Never about a worker. */
export interface Outbox {
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
  }): Promise<void>;
}

/** What became of one short message. Anything else is thrown: it may have gone out, or not. */
export type MessageTaken =
  /** the network took it, and names it so */
  | { readonly kind: 'taken'; readonly reference: string }
  /** nothing went out; `isLasting` when another try is refused as well. `why` is a word, never a number. */
  | { readonly kind: 'refused'; readonly why: string; readonly isLasting: boolean };

/** Short messages to workers and their families: SNS in AWS, a page that shows them on one machine. */
export interface ShortMessages {
  send(message: {
    /** `+62812…` */
    readonly to: string;
    readonly channel: 'sms' | 'whatsapp';
    readonly text: string;
  }): Promise<MessageTaken>;
}
