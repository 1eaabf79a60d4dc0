import { describe, expect, it } from 'vitest';
import { suiteEndpoint } from './suite-endpoint.ts';

const one = 'http://127.0.0.1:8000';
const other = 'http://127.0.0.1:8001';

describe('the database that the repositories are put to the test in', () => {
  it('is the one that DYNAMODB_ENDPOINT names, or an operator believes in a test that met another', () => {
    expect(suiteEndpoint({ DYNAMODB_ENDPOINT: one })).toEqual({ kind: 'other', endpoint: one });
    const both = { DYNAMODB_ENDPOINT: one, DATA_SUITE_ENDPOINT: other };
    expect(suiteEndpoint(both)).toEqual({ kind: 'other', endpoint: other });
  });

  it('is the embedded one where nothing is named', () => {
    expect(suiteEndpoint({})).toEqual({ kind: 'embedded' });
    const empty = { DYNAMODB_ENDPOINT: '', DATA_SUITE_ENDPOINT: '' };
    expect(suiteEndpoint(empty)).toEqual({ kind: 'embedded' });
  });

  it.each(['DYNAMODB_ENDPOINT', 'DATA_SUITE_ENDPOINT'])(
    'is not begun with a wrong %s',
    (variable) => {
      expect(suiteEndpoint({ [variable]: 'nowhere' })).toEqual({ kind: 'wrong', variable });
    },
  );
});
