import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { callerAt, problemIn } from '../../support/http-caller.ts';
import { type DescribedOperation, documentOf } from '../../support/http-document.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let operations: DescribedOperation[];

beforeAll(async () => {
  service = await aLocalService();
  ({ operations } = await documentOf(callerAt(service.address, null)));
});
afterAll(() => service.end());

/** acts that say everything by their address */
const withoutBody =
  /\/(accept|adopt|apply|arrived|ask-elsewhere|comparison|discard|freeze|gather|go-on|join|models|pair-ups|reset-password|sign-out-everywhere|start)$/;

describe('the description of the API', () => {
  it('names for each operation its answer and its problems, each problem with its shape', () => {
    for (const { name, responses } of operations) {
      const statuses = Object.keys(responses);
      // a file may also come in parts
      const answers = statuses.filter((status) => status.startsWith('2') && status !== '206');
      expect(answers, name).toHaveLength(1);
      for (const status of statuses.filter((text) => Number(text) >= 400)) {
        const content = responses[status]?.content?.['application/problem+json'];
        const shape = z.looseObject({ properties: z.record(z.string(), z.unknown()) });
        const { properties } = shape.parse(content?.schema);
        const members = ['type', 'title', 'status', 'code', 'detail', 'correlationId'];
        expect(Object.keys(properties), `${name} ${status}`).toEqual(
          expect.arrayContaining(members),
        );
      }
    }
  });

  it('says which parts of a path are parameters, and what each body holds', () => {
    for (const { name, path, parameters = [], ...rest } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const told = parameters.filter((one) => one.in === 'path').map((one) => one.name);
      expect(told, name).toEqual(named);
      if (/^P(OST|UT)/.test(name) && !withoutBody.test(name)) {
        expect(rest.requestBody, `${name} has a body`).toBeDefined();
      }
    }
  });

  it('is open to everybody, as is the sign of life; nothing else is', async () => {
    const stranger = callerAt(service.address, null);
    expect((await stranger.ask('GET', '/v1/health')).status).toBe(200);
    for (const { name } of operations) {
      const [method = '', path = ''] = name.split(' ');
      const answer = await stranger.ask(method, path.replace('{id}', 'x'));
      expect(problemIn(answer).code, name).toBe('token-missing');
    }
  });
});
