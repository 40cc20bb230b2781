import { sample } from '../example.ts';
import type { Guardrail } from '../guardrail.ts';

const fhir = sample('Microsoft.HealthcareApis/workspaces/fhirservices@2024-03-31', 'clinic/fhir');

export const guardrail: Guardrail = {
  id: 'health-data/fhir-cors',
  title: 'FHIR services let known origins only read their answers',
  severity: 'high',
  why: 'With * every page on the internet may read patient data in the name of its visitor.',
  fix: 'List the origins that need it in corsConfiguration.origins.',
  note: 'Absent, no other origin may.',
  builtin: 'fe1c9040-c46a-4e81-9aea-c7850fbb3aa6',
  rule: {
    if: {
      allOf: [
        { field: 'type', equals: 'Microsoft.HealthcareApis/workspaces/fhirservices' },
        {
          count: {
            field: 'Microsoft.HealthcareApis/workspaces/fhirservices/corsConfiguration.origins[*]',
            where: { field: 'Microsoft.HealthcareApis/workspaces/fhirservices/corsConfiguration.origins[*]', equals: '*' },
          },
          greater: 0,
        },
      ],
    },
    then: { effect: 'audit' },
  },
  examples: {
    bad: [{ at: '/properties/corsConfiguration/origins/0', in: fhir({ properties: { corsConfiguration: { origins: ['*'] } } }) }],
    good: [fhir({ properties: { corsConfiguration: { origins: ['https://clinic.example'] } } }), fhir({ properties: {} })],
  },
};
