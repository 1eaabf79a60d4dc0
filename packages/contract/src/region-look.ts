import { Accent, logoTypes } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** How a region shows itself. */
export const RegionLook = z.object({
  accent: Accent,
  programmeName: z.string(),
  /** 0 while nobody chose anything */
  version: z.int().min(0),
  logo: z.object({ mediaType: z.enum(logoTypes), base64: z.string() }).nullable(),
});
export type RegionLook = z.infer<typeof RegionLook>;

/** SVG without scripts or references, or PNG of at most 2,048 pixels a side; at most 32 kB. */
const Logo = z.strictObject({ mediaType: z.enum(logoTypes), base64: z.base64().max(44_000) });

export const RegionLookChange = z.strictObject({
  /** one of the eight that were checked for contrast in light and dark; no colour of one's own */
  accent: Accent,
  programmeName: text(120, 3),
  /** null takes it away; left out, it stays */
  logo: Logo.nullable().optional(),
  version: z.int().min(0).optional(),
});
export type RegionLookChange = z.infer<typeof RegionLookChange>;
