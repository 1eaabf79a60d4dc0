import {
  AgencyId,
  AreaCode,
  CalendarDate,
  Delegation,
  Instant,
  OccupationCode,
  Role,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** A post as it is asked for; what is not named stays empty. */
export const PostRequest = z.strictObject({
  role: Role,
  agencies: z.array(AgencyId).max(40).default([]),
  areas: z.array(AreaCode).max(400).default([]),
  from: CalendarDate,
  until: CalendarDate.nullable().default(null),
  delegation: z.strictObject(Delegation.shape).nullable().default(null),
});

export const InvitationRequest = z.strictObject({
  name: text(120, 1),
  email: z.email().max(254),
  posts: z.array(PostRequest).min(1).max(20),
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

export const MemberChange = z.strictObject({ posts: z.array(PostRequest).min(1).max(20) });

export const MachineRequest = z.strictObject({
  name: text(120, 1),
  agencies: z.array(AgencyId).min(1).max(40),
  from: CalendarDate,
  until: CalendarDate.nullable().default(null),
});

const PostItem = z.object({
  role: Role,
  agencies: z.array(AgencyId),
  areas: z.array(AreaCode),
  from: CalendarDate,
  until: CalendarDate.nullable(),
  delegation: Delegation.nullable(),
  /** of a look in need alone: the moment at which it ends */
  endsAt: Instant.optional(),
  /** whether it is held now, by the region's own calendar */
  isHeld: z.boolean(),
});

/** Somebody who works in the region. */
export const Member = z.object({
  user: UserId,
  name: z.string(),
  /** null for machines */
  email: z.string().nullable(),
  state: z.enum(['active', 'removed']),
  posts: z.array(PostItem),
});
export type Member = z.infer<typeof Member>;

export const MemberList = z.object({ items: z.array(Member) });
export type MemberList = z.infer<typeof MemberList>;

/** A machine's way in; the secret is shown here and nowhere else. */
export const MachineMade = z.object({
  member: Member,
  clientId: z.string(),
  secret: z.string(),
});
export type MachineMade = z.infer<typeof MachineMade>;

/** The regions somebody belongs to, so that a portal can offer them. */
export const OwnRegions = z.object({
  items: z.array(
    z.object({
      tenant: z.string(),
      regencyCode: z.string(),
      name: z.string(),
    }),
  ),
});
export type OwnRegions = z.infer<typeof OwnRegions>;

/** An agency as the lead agency names it. */
const AgencyContent = z.strictObject({
  name: text(120, 1),
  /** occupations that this agency looks after */
  occupations: z.array(OccupationCode).max(60),
});

export const NewAgency = AgencyContent.extend({ id: AgencyId });

/** Without a version it is set over whatever there is. */
export const AgencyChange = AgencyContent.extend({ version: z.int().min(0).optional() });

/** Settings of a region that its admin sets. */
export const RegionSettings = z.strictObject({
  /** the agency whose quota card village proposals draw on; null where villages only confirm */
  villagesProposeFor: AgencyId.nullable(),
  /** whether proposer, verifier and approver are three people, or three people of three offices */
  dutiesApart: z.enum(['users', 'units']),
  /** 0 while they are as it was founded with */
  version: z.int().min(0),
});
export type RegionSettings = z.infer<typeof RegionSettings>;

/** Without a version it is set over whatever there is. */
export const RegionSettingsChange = RegionSettings.partial({ version: true });
export type RegionSettingsChange = z.infer<typeof RegionSettingsChange>;
