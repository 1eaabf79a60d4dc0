/** Something asked of AWS: what it said, or why it said nothing. Nothing that was refused is taken for absent. */
export type Asked<T> =
  | { readonly kind: 'told'; readonly value: T }
  | { readonly kind: 'refused'; readonly why: string };

/** How a stage and its account are, as far as a release has to know. Times are milliseconds since 1970. */
export interface StageFacts {
  /** The region of the shell, if it names one: CloudFormation would go by it. */
  readonly shellRegion: string | null;
  readonly account: Asked<string>;
  /** How new the roles of `cdk bootstrap` are; null where there are none. */
  readonly bootstrapVersion: Asked<number | null>;
  /** Null: there is no such certificate. */
  readonly certificate: Asked<CertificateFacts | null>;
  readonly sender: Asked<{ readonly isVerified: boolean; readonly isInSandbox: boolean }>;
  /** Every stack of the stage at home by its name, with CloudFormation's word for its state. */
  readonly stacks: Asked<ReadonlyMap<string, string>>;
  /** The same of those that stand in us-east-1. */
  readonly abroad: Asked<ReadonlyMap<string, string>>;
  /** What stacks whose last deployment ended hold; a newer version may know more than it. */
  readonly held: Asked<HeldThings>;
  /** Parameters of the stage that have a value. */
  readonly parameters: Asked<ReadonlySet<string>>;
  /** Every table whose name begins like the stage's. */
  readonly tables: Asked<ReadonlyMap<string, TableFacts>>;
}

/** Names of what CloudFormation believes to stand, whether or not somebody took it away by hand. */
export interface HeldThings {
  readonly parameters: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly alarms: ReadonlySet<string>;
}

export interface CertificateFacts {
  readonly status: string;
  readonly names: readonly string[];
  /** Null until it was issued. */
  readonly endsAt: number | null;
}

export interface TableFacts {
  readonly goesBack: boolean;
  readonly isProtected: boolean;
  readonly streams: boolean;
  /** The attribute by which it takes away what is over; null when it keeps everything. */
  readonly endsBy: Asked<string | null>;
}
