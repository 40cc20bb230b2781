import type { Resource } from '../../resource/index.ts';
import { sample } from '../example.ts';
import type { Guardrail, Judgement } from '../guardrail.ts';
import { look, lookFrom, test } from '../look.ts';
import { judged } from '../property.ts';

const credential = sample(
  'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2023-01-31',
  'deploy/github',
);

/** https://docs.github.com/actions/reference/security/oidc#example-subject-claims */
const SPECIFIC = /^repo:[^/:*?]+\/[^/:*?]+:(?:environment:[^*?]+|ref:refs\/(?:heads|tags)\/[^*?]+|job_workflow_ref:[^*?]+)$/i;

function subject(resource: Resource): Judgement[] {
  // Graph resources have their properties at the top.
  const inside = look(resource.body, 'properties');
  const properties = inside.value === undefined ? look(resource.body) : inside;
  const github = test(
    lookFrom(properties, 'issuer').value,
    (issuer) => typeof issuer === 'string' && /githubusercontent\.com/i.test(issuer),
  );
  if (github === false) return [];
  const place = lookFrom(properties, 'subject');
  const specific = test(place.value, (text) => typeof text === 'string' && SPECIFIC.test(text));
  return [judged(resource, place, github === true ? specific : github)];
}

export const guardrail: Guardrail = {
  id: 'identity/github-subject',
  title: 'Trust in GitHub names a repository and a branch or environment',
  severity: 'high',
  why: 'A subject for pull requests or for any branch lets everybody who may push or propose a change act with the identity.',
  fix: 'Set subject to repo:OWNER/REPOSITORY:environment:NAME or :ref:refs/heads/BRANCH.',
  peers: ['CKV_AZURE_249'],
  judge: {
    types: [
      'microsoft.managedidentity/userassignedidentities/federatedidentitycredentials',
      'microsoft.graph/applications/federatedidentitycredentials',
    ],
    judge: subject,
  },
  examples: {
    bad: [
      {
        at: '/properties/subject',
        in: credential({
          properties: {
            issuer: 'https://token.actions.githubusercontent.com',
            subject: 'repo:example/shop:pull_request',
            audiences: ['api://AzureADTokenExchange'],
          },
        }),
      },
      {
        at: '/properties/subject',
        in: credential({
          properties: {
            issuer: 'https://token.actions.githubusercontent.com',
            subject: 'repo:example/*:ref:refs/heads/main',
            audiences: ['api://AzureADTokenExchange'],
          },
        }),
      },
      {
        at: '/properties/subject',
        in: credential({
          properties: {
            issuer: 'https://token.actions.githubusercontent.com',
            subject: 'repo:example/shop:ref:refs/heads/*',
            audiences: ['api://AzureADTokenExchange'],
          },
        }),
      },
    ],
    good: [
      credential({
        properties: {
          issuer: 'https://token.actions.githubusercontent.com',
          subject: 'repo:example/shop:environment:production',
          audiences: ['api://AzureADTokenExchange'],
        },
      }),
      credential({
        properties: {
          issuer: 'https://token.actions.githubusercontent.com',
          subject: 'repo:example/shop:ref:refs/heads/main',
          audiences: ['api://AzureADTokenExchange'],
        },
      }),
      credential({
        properties: {
          issuer: 'https://oidc.prod-aks.azure.com/1',
          subject: 'system:serviceaccount:shop:web',
          audiences: ['api://AzureADTokenExchange'],
        },
      }),
    ],
  },
};
