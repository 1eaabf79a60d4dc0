import * as z from 'zod';

/** Said with every answer that holds names of places: the licence of the data asks for it (ODbL 1.0, 4.3). */
export const Attribution = z.object({
  text: z.string(),
  source: z.string(),
  licence: z.string(),
  /** the decree whose codes these are */
  basis: z.string(),
});
export type Attribution = z.infer<typeof Attribution>;

/** Why a place cannot become a region of the service. */
export const PlaceRefusal = z.object({
  code: z.enum(['not-a-tenant', 'replaced', 'unknown']),
  message: z.string(),
  /** where its code went when it was split off, renumbered or renamed */
  successors: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type PlaceRefusal = z.infer<typeof PlaceRefusal>;

/** A regency or city as it is chosen: the kind tells Kota and Kabupaten of one name apart. */
export const Place = z.object({
  code: z.string(),
  /** with its kind: `Kabupaten Pekalongan` */
  name: z.string(),
  kind: z.enum(['KOTA', 'KABUPATEN']),
  province: z.object({ code: z.string(), name: z.string() }),
  formerNames: z.array(z.string()),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** null when it may be chosen */
  refusal: PlaceRefusal.nullable(),
  /** the region's id when it is on board or under way */
  regionId: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;

export const PlaceList = z.object({
  items: z.array(Place),
  /** how many fit; `items` may be only the first of them */
  total: z.int(),
  attribution: Attribution,
});
export type PlaceList = z.infer<typeof PlaceList>;

export const PlaceDetail = z.object({
  place: Place,
  districts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  villages: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['KELURAHAN', 'DESA', 'DESA_ADAT']),
      districtCode: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  attribution: Attribution,
});
export type PlaceDetail = z.infer<typeof PlaceDetail>;

/** A list of occupations to begin with; the region's own regulation decides in the end (domain-rules 1.12). */
export const Template = z.object({
  id: z.string(),
  name: z.string(),
  occupations: z.array(
    z.object({ code: z.string(), name: z.string(), synonyms: z.array(z.string()) }),
  ),
  /** statuses, never occupations */
  vulnerabilityFlags: z.array(z.object({ code: z.string(), name: z.string() })),
  /** how many types of the regulation are not known */
  openPlaces: z.int(),
  /** false is shown as "belum terverifikasi" */
  isVerified: z.boolean(),
  source: z.string(),
});
export type Template = z.infer<typeof Template>;
export const TemplateList = z.object({ items: z.array(Template) });
