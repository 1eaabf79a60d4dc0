import { expect, it } from 'vitest';
import { clientsOf } from '../test/own-systems.ts';
import { aStage } from '../test/synthesised.ts';
import { systemsTold } from './systems-told.ts';

const told = (machineClients: Record<string, string[]>) =>
  systemsTold({ ...aStage, machineClients });

it('says where systems of each later list ask, or an agency is answered 401 for ever at the usual address', () => {
  const lists = { 1: clientsOf(1, 49), 2: clientsOf(2, 3), 3: [], 10: clientsOf(10, 50) };
  expect(told(lists)).toEqual([
    'List 2 of machineClients has 3 of 50 systems. They ask at https://payung.example/systems-2/v1 and nowhere else: tell it to each agency that has one there, which sets PAYUNG_API to it without /v1.',
    'List 10 of machineClients has 50 of 50 systems. They ask at https://payung.example/systems-10/v1 and nowhere else: tell it to each agency that has one there, which sets PAYUNG_API to it without /v1.',
  ]);
});

it('says nothing while all of them ask where the portal does', () => {
  expect(told({ 1: clientsOf(1, 49) })).toEqual([]);
});
