import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AccountDirectory, CrossCheck } from '@payung/data';
import type { TokenVerifier } from '@payung/identity';
import type { Env } from './context.ts';

/** What some desks need beside the service. */
export interface DeskOptions {
  readonly accounts: AccountDirectory;
  /** the way to other regions, by tokens only */
  readonly cross: CrossCheck;
  /** the one check of tokens; the gateway's in front of it is a first gate */
  readonly verify: TokenVerifier;
}

/** The routes of one desk, in the order in which they are asked. */
export type OpenDesk = (options: DeskOptions) => readonly OpenAPIHono<Env>[];
