/** Who may import whom. A new package has to be named here before anybody can use it. */
const packages = {
  'packages/domain': [],
  'packages/files': ['packages/domain'],
  'packages/matching': ['packages/domain'],
  'packages/identity': ['packages/domain'],
  'packages/contract': ['packages/domain'],
  'packages/journal-check': [],
  'packages/data': ['packages/domain', 'packages/journal-check'],
  'packages/places': ['packages/domain'],
  'packages/match-cli': ['packages/domain', 'packages/files', 'packages/matching'],
  'packages/casework': [
    'packages/domain',
    'packages/files',
    'packages/matching',
    'packages/data',
    'packages/places',
    'packages/journal-check',
  ],
  'packages/portal': ['packages/contract', 'packages/domain'],
  'packages/edge': ['packages/contract', 'packages/data', 'packages/identity'],
  'functions/[^/]+': [
    'packages/edge',
    'packages/casework',
    'packages/contract',
    'packages/data',
    'packages/domain',
    'packages/files',
    'packages/identity',
    'packages/matching',
    'packages/places',
  ],
  'packages/local': [
    'packages/edge',
    'functions/[^/]+',
    'packages/casework',
    'packages/data',
    'packages/domain',
    'packages/contract',
    'packages/identity',
    'packages/journal-check',
    'packages/matching',
    'packages/places',
  ],
  infra: [],
};
const product = '^(packages|functions|infra|test)/';

const borders = Object.entries(packages).map(([from, allowed]) => ({
  name: `border-of-${from.replaceAll(/[^a-z]+/g, '-')}`,
  severity: 'error',
  comment: `${from} may import ${allowed.join(', ') || 'nobody'}`,
  from: { path: `^(${from})/` },
  to: {
    path: product,
    pathNot: [...allowed, from === 'functions/[^/]+' ? '$1' : from].map((name) =>
      name === '$1' ? '^$1/' : `^${name}/`,
    ),
  },
}));

export default {
  forbidden: [
    ...borders,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-deep-imports',
      severity: 'error',
      comment: 'another package is reached by its name, never by a path into it',
      from: { path: '^((?:packages|functions)/[^/]+|infra|test)/' },
      to: { path: product, pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^packages/(domain|contract)/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(node:|node_modules/(@aws-sdk|hono))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'dynamodb-in-data-only',
      severity: 'error',
      from: {
        path: '^(packages/(?!data/|local/)|functions/(?!journal-relay/))',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '@aws-sdk/(client|lib|util)-dynamodb' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'aws-lambda is a package of types only',
      from: {},
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(dist|cdk\\.out)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
