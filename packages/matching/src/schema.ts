/** What a field holds; it decides how two values are read and compared. */
export const fieldKinds = [
  'person-name',
  'given-name',
  'family-name',
  'date',
  'identifier',
  'national-id',
  'family-card',
  'place',
  'street',
  'house-number',
  'code',
  'phone',
  'email',
  'sex',
  'category',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface Field {
  /** the name of the column or of the property; it labels the evidence */
  readonly name: string;
  readonly kind: FieldKind;
  /**
   * `household`: brothers and sisters have it in common, so it shows the family rather than the person. A family
   * card always is. Without it a field speaks of the person.
   */
  readonly about?: 'person' | 'household';
}

/** The fields by which records are compared. Two schemas with equal fields in equal order are the same. */
export interface Schema {
  readonly fields: readonly Field[];
}

export function isAboutHousehold(field: Field): boolean {
  return field.kind === 'family-card' || field.about === 'household';
}

/** A text that two schemas share exactly if a model made for one may score records of the other. */
export function fingerprintOf(schema: Schema): string {
  return schema.fields
    .map((field) => `${field.name}:${field.kind}${isAboutHousehold(field) ? ':household' : ''}`)
    .join(' ');
}

/** The fields of the agencies' lists and of the service (domain-rules 4). */
export const workerSchema: Schema = {
  fields: [
    { name: 'nationalId', kind: 'national-id' },
    { name: 'name', kind: 'person-name' },
    { name: 'birthDate', kind: 'date' },
    { name: 'sex', kind: 'sex' },
    { name: 'motherMaidenName', kind: 'person-name', about: 'household' },
    { name: 'familyCardNo', kind: 'family-card' },
    { name: 'village', kind: 'place', about: 'household' },
    { name: 'address', kind: 'street', about: 'household' },
    { name: 'rt', kind: 'house-number', about: 'household' },
    { name: 'rw', kind: 'house-number', about: 'household' },
    { name: 'phone', kind: 'phone', about: 'household' },
  ],
};
