import { sample, type ExampleResource } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look } from '../look.ts';
import { judged } from '../property.ts';

const account = (name: string): ExampleResource =>
  sample('Microsoft.Storage/storageAccounts@2023-05-01', name)({ properties: {} });

export const guardrail: Guardrail = {
  id: 'storage/name',
  title: 'Storage accounts have a name that Azure accepts',
  severity: 'low',
  why: 'Azure refuses other names, but only when the deployment has begun and half of it is there.',
  fix: 'Use 3 to 24 lower-case letters and digits.',
  note: "A name that isn't known before the deployment is not judged.",
  peers: ['CKV_AZURE_43', 'Azure.Storage.Name'],
  judge: {
    types: ['microsoft.storage/storageaccounts'],
    judge: (resource) => {
      const name = look(resource.body, 'name');
      const known = typeof name.value === 'string' && !name.value.includes('[');
      return known ? [judged(resource, name, /^[a-z0-9]{3,24}$/.test(name.value))] : [];
    },
  },
  examples: {
    bad: [
      { at: '/name', in: account('camelCase') },
      { at: '/name', in: account('kebab-case') },
      { at: '/name', in: account('muchtoolongforastorageaccount') },
    ],
    good: [account('example2'), account('1234567890'), account("[parameters('name')]")],
    unknown: [],
  },
};
