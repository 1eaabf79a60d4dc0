import * as z from 'zod';

/**
 * The accents a region may choose from. Each was computed against every ground it stands on, light and dark (WCAG 2.2,
 * 1.4.3 and 1.4.11); a colour of one's own could not be.
 */
export const accents = [
  'daun',
  'laut',
  'langit',
  'nila',
  'ungu',
  'manggis',
  'bata',
  'tanah',
] as const;
export const Accent = z.enum(accents);
export type Accent = z.infer<typeof Accent>;

/** what regions are shown in that chose none */
export const usualAccent: Accent = 'daun';

export const logoTypes = ['image/svg+xml', 'image/png'] as const;

/** A coat of arms as text; what it may hold is checked where it is taken in. */
export const LogoText = z.object({ mediaType: z.enum(logoTypes), base64: z.string() });
export type LogoText = z.infer<typeof LogoText>;

/** How a region looks to everybody. */
export const PublicLook = z.object({ accent: Accent, logo: LogoText.nullable() });
export type PublicLook = z.infer<typeof PublicLook>;
