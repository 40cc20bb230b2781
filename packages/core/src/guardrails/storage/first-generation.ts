import type { PolicyCondition } from '../../policy/index.ts';

/**
 * Accounts of the first general purpose generation: of the kind Storage, or made by a version of the API from before kinds
 * (2016-01-01). They lack versions, a second encryption and private endpoints.
 * https://learn.microsoft.com/azure/storage/common/storage-account-overview#legacy-storage-account-types
 */
export const isFirstGeneration: PolicyCondition = {
  anyOf: [
    { field: 'kind', equals: 'Storage' },
    {
      allOf: [
        { field: 'kind', exists: false },
        { value: '[requestContext().apiVersion]', less: '2016-01-01' },
      ],
    },
  ],
};
