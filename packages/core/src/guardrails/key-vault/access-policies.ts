import type { Resource, ResourceGraph } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';
import type { Judgement } from '../guardrail.ts';
import { and, isOneOf, look, lookFrom, members, not, test, type Look, type Truth } from '../look.ts';
import { judged } from '../property.ts';

const vault = sample('Microsoft.KeyVault/vaults@2023-07-01', 'kv');
const added = sample('Microsoft.KeyVault/vaults/accessPolicies@2023-07-01', 'kv/add');
const tenantId = '11111111-1111-1111-1111-111111111111';
const objectId = '22222222-2222-2222-2222-222222222222';

/** Every single permission that the policies of a vault, or those added to it, grant. */
function permissions(resource: Resource): Look[] {
  return members(look(resource.body, 'properties', 'accessPolicies')).flatMap((policy) =>
    ['keys', 'secrets', 'certificates', 'storage'].flatMap((kind) => {
      const list = lookFrom(policy, 'permissions', kind);
      return Array.isArray(list.value) ? members(list) : [list];
    }),
  );
}

function tooMuch(resource: Resource, inEffect: Truth): Judgement[] {
  const list = look(resource.body, 'properties', 'accessPolicies');
  const places = test(list.value, () => true) === true ? permissions(resource) : [list];
  const found = places
    .map((place) => ({ place, wide: and(inEffect, isOneOf(place.value, 'all', 'purge')) }))
    .filter(({ wide }) => wide !== false);
  return found.length > 0 ? found.map(({ place, wide }) => judged(resource, place, not(wide))) : [judged(resource, list, true)];
}

function usesRbac(resource: Resource, graph: ResourceGraph): Truth {
  const { body } = graph.parentOf(resource) ?? resource;
  return test(look(body, 'properties', 'enableRbacAuthorization').value, (value) => value === true);
}

export const guardrail: Guardrail = {
  id: 'key-vault/access-policies',
  title: 'Key vault access policies grant no permission to purge and not all permissions',
  severity: 'medium',
  why:
    'An application that only reads a secret needs "get"; with "all" or "purge" whoever takes it over destroys keys and ' +
    'backups beyond recovery.',
  fix: 'List the permissions that are needed; leave purge to an account that is used for nothing else.',
  note: 'Not judged where the vault uses Azure RBAC: access policies have no effect there.',
  peers: ['Azure.KeyVault.AccessPolicy'],
  judge: {
    types: ['microsoft.keyvault/vaults', 'microsoft.keyvault/vaults/accesspolicies'],
    judge: (resource, graph) => {
      const rbac = usesRbac(resource, graph);
      return rbac === true ? [] : tooMuch(resource, not(rbac));
    },
  },
  examples: {
    bad: [
      {
        at: '/properties/accessPolicies/0/permissions/secrets/0',
        in: vault({ properties: { accessPolicies: [{ tenantId, objectId, permissions: { secrets: ['all'] } }] } }),
      },
      {
        at: '/properties/accessPolicies/0/permissions/keys/1',
        in: vault({ properties: { accessPolicies: [{ tenantId, objectId, permissions: { keys: ['get', 'Purge'] } }] } }),
      },
      {
        at: '/properties/accessPolicies/0/permissions/certificates/0',
        in: added({ properties: { accessPolicies: [{ tenantId, objectId, permissions: { certificates: ['purge'] } }] } }),
      },
      {
        at: 'kv/add#/properties/accessPolicies/0/permissions/keys/0',
        in: vault({
          properties: {},
          resources: [
            {
              type: 'accessPolicies',
              apiVersion: '2023-07-01',
              name: 'add',
              properties: { accessPolicies: [{ tenantId, objectId, permissions: { keys: ['all'] } }] },
            },
          ],
        }),
      },
    ],
    good: [
      vault({ properties: { accessPolicies: [{ tenantId, objectId, permissions: { secrets: ['get'] } }] } }),
      vault({ properties: { enableRbacAuthorization: true, accessPolicies: [{ permissions: { keys: ['all'] } }] } }),
      added({ properties: { accessPolicies: [{ tenantId, objectId, permissions: { keys: ['wrapKey', 'unwrapKey'] } }] } }),
    ],
  },
};
