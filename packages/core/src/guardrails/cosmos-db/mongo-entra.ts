import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import { look } from '../look.ts';
import { includes, judged } from '../property.ts';

const cluster = sample('Microsoft.DocumentDB/mongoClusters@2024-10-01-preview', 'mongo');

export const guardrail: Guardrail = {
  id: 'cosmos-db/mongo-entra',
  title: 'Clusters for MongoDB take identities of Microsoft Entra ID',
  severity: 'medium',
  why:
    'Without them every application signs in with a password that no second factor protects and no central directory ' +
    'revokes.',
  fix: 'Add MicrosoftEntraID to authConfig.allowedModes.',
  note: 'Absent, only native accounts are taken. The property exists since API version 2024-10-01-preview.',
  peers: ['Azure.Cosmos.MongoEntraID'],
  judge: {
    types: ['microsoft.documentdb/mongoclusters'],
    judge: (resource) => {
      const modes = look(resource.body, 'properties', 'authConfig', 'allowedModes');
      return [judged(resource, modes, includes(modes, 'MicrosoftEntraID'))];
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/authConfig/allowedModes',
        in: cluster({ properties: { authConfig: { allowedModes: ['NativeAuth'] } } }),
      },
      { at: '/properties', in: cluster({ properties: {} }) },
    ],
    good: [cluster({ properties: { authConfig: { allowedModes: ['NativeAuth', 'MicrosoftEntraID'] } } })],
  },
};
