import { describe, expect, it } from 'vitest';
import { AuditUsageError, readAuditSettings } from './audit-settings.ts';

const read = (args: string[], environment: NodeJS.ProcessEnv = {}) =>
  readAuditSettings(args, environment, '/here');

describe('what an audit is told to verify', () => {
  it('is the data folder of the service, from where its caller stands', () => {
    expect(read([])).toMatchObject({ dataFolder: '/here/.data', exportFolder: null, region: null });
    expect(read([], { INIT_CWD: '/there' }).dataFolder).toBe('/there/.data');
    expect(read([], { DATA_DIR: 'other' }).dataFolder).toBe('/here/other');
    expect(read(['--', '33.19', '--data', '/d'])).toMatchObject({
      dataFolder: '/d',
      region: '33.19',
    });
  });

  it('may be an export, and be compared with paper', () => {
    const args = ['--export', 'x', '--printed', '12=9F86d081884c7d65', '--key', 'AB'];
    expect(read(args)).toMatchObject({
      exportFolder: '/here/x',
      printed: [{ number: 12, hash: '9F86d081884c7d65' }],
      keys: ['ab'],
    });
  });

  it.each([
    [['33.19', '33.75']],
    [['--data', 'a', '--export', 'b']],
    // a hash on paper is of one region, and would be missed in every other
    [['--printed', '12=9f86d081884c7d65']],
    // a sound export must not be read as the soundness of the region that was named
    [['33.19', '--export', 'x']],
    [['--printed', '12']],
    [['33.19', '--printed', '12=abc']],
    [['--unknown']],
  ])('that is written wrongly is not guessed at: %j', (args) => {
    expect(() => read(args)).toThrow(AuditUsageError);
  });
});
