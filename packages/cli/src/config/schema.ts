import { isDay } from '@azguard/core/finding';
import type { ParameterValues, Severity } from '@azguard/core/guardrails';
import { z } from 'zod';

const severity = z.enum(['low', 'medium', 'high', 'critical']);
const text = z.string().trim().min(1);
const day = z
  .string()
  .refine(isDay, 'a day is expected, such as 2027-01-31')
  .describe('The last day on which it holds: 2027-01-31');

const suppression = z.strictObject({
  guardrail: text.describe('An id, a pattern such as storage/*, or what another tool calls it'),
  path: text.optional().describe('Template files that it is about, from this file: infra/legacy/*; * stands for anything'),
  resource: text.optional().describe('Ids or names of resources that it is about; * stands for anything'),
  reason: text.describe('Why this is accepted'),
  owner: text.describe('Who decided, and decides again when it expires'),
  expires: day,
});

const difference = z
  .strictObject({
    guardrail: text.optional().describe('The guardrail whose answer differs, or network/security-rules'),
    path: suppression.shape.path,
    resource: suppression.shape.resource,
    parameter: text.optional().describe('The parameter that causes it; * stands for anything'),
    reason: text.describe('Why the environments differ here'),
    owner: suppression.shape.owner,
    expires: day,
  })
  .refine(
    ({ guardrail, resource, parameter }) => guardrail !== undefined || resource !== undefined || parameter !== undefined,
    'a guardrail, a resource or a parameter is expected',
  );

const guardrail = z.union([
  z.literal('off'),
  z.strictObject({
    severity: severity.optional().describe('Takes the place of its own severity'),
    parameters: z.record(z.string(), z.json()).optional().describe('Its parameters; azguard guardrails ID shows them'),
  }),
]);

const context = z.strictObject({
  tenantId: text.optional(),
  subscriptionId: text.optional(),
  managementGroupId: text.optional(),
  resourceGroup: text.optional(),
  location: text.optional(),
  deploymentName: text.optional(),
  cloud: z.enum(['AzureCloud', 'AzureChinaCloud', 'AzureUSGovernment']).optional().describe('What environment() answers for'),
});

/** What `azguard.yaml` may hold. Paths are relative to the file. */
export const configuration: z.ZodType<Configuration> = z
  .strictObject({
    include: z.array(text).optional().describe('Files and folders to check when the command line names none'),
    exclude: z.array(text).optional().describe('Files not to check: infra/generated/*; * stands for anything'),
    context: context.optional().describe('Where the templates are deployed'),
    failOn: severity.optional().describe('The mildest severity that makes a check fail'),
    folders: z
      .array(z.strictObject({ path: text.describe('infra/legacy/*; * stands for anything'), failOn: severity }))
      .optional()
      .describe('Another threshold for some files; the first that fits counts'),
    guardrails: z.record(z.string(), guardrail).optional().describe('Settings by id or pattern; later ones add to earlier ones'),
    suppressions: z.array(suppression).optional().describe('Findings that are accepted for a while'),
    differences: z
      .array(difference)
      .optional()
      .describe('Differences between environments that are intended, for azguard compare'),
    modules: z
      .record(
        z.string().regex(/^br:[^/:@]+(?::\d+)?\/[^:@]+$/, 'a module without its version is expected: br:registry/path'),
        text,
      )
      .optional()
      .describe(
        'Folders with a main.bicep or main.json that take the place of registry modules, in all versions: br:registry/path: folder',
      ),
    baseline: text.optional().describe('The list of old findings, as check --write-baseline writes it'),
  })
  .describe('Settings of azguard');

export interface Configuration {
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly context?: { readonly [name: string]: string | undefined } | undefined;
  readonly failOn?: Severity | undefined;
  readonly folders?: readonly { readonly path: string; readonly failOn: Severity }[] | undefined;
  readonly guardrails?: { readonly [word: string]: GuardrailSetting } | undefined;
  readonly suppressions?: readonly WrittenSuppression[] | undefined;
  readonly differences?: readonly WrittenDifference[] | undefined;
  readonly modules?: { readonly [reference: string]: string } | undefined;
  readonly baseline?: string | undefined;
}

export type GuardrailSetting =
  | 'off'
  | { readonly severity?: Severity | undefined; readonly parameters?: ParameterValues | undefined };

export interface WrittenSuppression {
  readonly guardrail: string;
  readonly path?: string | undefined;
  readonly resource?: string | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly expires: string;
}

export interface WrittenDifference extends Omit<WrittenSuppression, 'guardrail'> {
  readonly guardrail?: string | undefined;
  readonly parameter?: string | undefined;
}
