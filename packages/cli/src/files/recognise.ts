import { jsonMember, readJson, type Source } from '@azguard/core/source';

/** What a text is to azguard, judged by its content and never by its name. */
export type Kind = 'template' | 'parameters' | 'other';

const SCHEMA_FIRST = /^\uFEFF?\s*\{\s*"\$schema"\s*:\s*"([^"]*)"/;
const WORTH_READING = /deploymentTemplate\.json|deploymentParameters\.json|"contentVersion"/i;

/**
 * An ARM template declares a `deploymentTemplate.json` schema, or at least has `resources` and a `contentVersion`; a parameter
 * file declares `deploymentParameters.json`, or has `parameters`, a `contentVersion` and no `resources`.
 */
export function recognise(source: Source): Kind {
  const first = SCHEMA_FIRST.exec(source.text);
  const declared = first === null ? 'other' : kindOfSchema(first[1]!);
  if (declared !== 'other') return declared;
  if (!WORTH_READING.test(source.text)) return 'other';
  const { root } = readJson(source);
  if (root?.kind !== 'object') return 'other';
  const schema = jsonMember(root, '$schema')?.value;
  const kind = schema?.kind === 'string' ? kindOfSchema(schema.value) : 'other';
  if (kind !== 'other') return kind;
  if (jsonMember(root, 'contentVersion') === undefined) return 'other';
  if (jsonMember(root, 'resources') !== undefined) return 'template';
  return jsonMember(root, 'parameters') === undefined ? 'other' : 'parameters';
}

/** `.../2019-04-01/deploymentTemplate.json#`, and its kin for subscription, management group and tenant. */
function kindOfSchema(schema: string): Kind {
  if (/deploymentTemplate\.json#?$/i.test(schema)) return 'template';
  if (/deploymentParameters\.json#?$/i.test(schema)) return 'parameters';
  return 'other';
}
