import type { TenantId } from '@payung/domain';
import type { RegistryWrite } from './registry-writes.ts';
import type { TenantKeys } from './sealing.ts';

/** Whose items an action touches, and under which keys their sections are sealed. */
export interface ActionSetting {
  readonly tenant: TenantId;
  readonly keys: TenantKeys;
  readonly registry: string;
  readonly tenancy: string;
}

export type WriteOf<Name extends RegistryWrite['write']> = Extract<RegistryWrite, { write: Name }>;

/** What the sealed section of a person is bound to; opening it elsewhere fails. */
export function personContext(person: string): string {
  return `person|${person}`;
}

export function claimsContext(nomination: string): string {
  return `claims|${nomination}`;
}

export function layoutContext(importId: string): string {
  return `layout|${importId}`;
}

export function endingContext(nomination: string): string {
  return `ending|${nomination}`;
}

export function memberContext(user: string): string {
  return `member|${user}`;
}

export function rowsContext(importId: string, chunk: number, batch: number): string {
  return `rows|${importId}|${chunk}|${batch}`;
}

export function answerContext(digest: string): string {
  return `answer|${digest}`;
}

export function fileNameContext(importId: string): string {
  return `file-name|${importId}`;
}
