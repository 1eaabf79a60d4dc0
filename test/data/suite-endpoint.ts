import * as z from 'zod';

const Endpoint = z.url();

/** Where the repositories are put to the test: in the embedded engine, in another, or nowhere for a variable that is none. */
export type SuiteEndpoint =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'other'; readonly endpoint: string }
  | { readonly kind: 'wrong'; readonly variable: string };

/** The first that says anything counts. */
const variables = ['DATA_SUITE_ENDPOINT', 'DYNAMODB_ENDPOINT'] as const;

export function suiteEndpoint(environment: NodeJS.ProcessEnv): SuiteEndpoint {
  for (const variable of variables) {
    const endpoint = environment[variable];
    if (endpoint === undefined || endpoint === '') continue;
    if (!Endpoint.safeParse(endpoint).success) return { kind: 'wrong', variable };
    return { kind: 'other', endpoint };
  }
  return { kind: 'embedded' };
}
