import { jsonMember, type JsonObject } from '../source/index.ts';
import type { Problems } from './problems.ts';
import { member, stringNode, type ResourceDeclaration, type Template } from './template.ts';

/**
 * Whether a template has the parts that Azure demands, and no others.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#template-format
 */
export function checkShape(template: Template, problems: Problems): void {
  const { root, source } = template;
  const head = { start: root.start, end: root.start + 1 };
  for (const name of ['$schema', 'contentVersion', 'resources']) {
    if (jsonMember(root, name)) continue;
    const hint = `Add "${name}".`;
    problems.error('arm/missing-section', source, head, `The template has no "${name}", which every template needs.`, hint);
  }
  for (const [name, kinds] of SECTION_KINDS) {
    const node = member(root, name);
    if (node === undefined || node.kind === 'null' || kinds.includes(node.kind)) continue;
    problems.error('arm/section-type', source, node, `"${name}" must be an ${kinds.join(' or an ')}.`);
  }
  checkMembers(root, SECTIONS, 'a template', template, problems);
  checkVersion(template, problems);
  for (const { name, node } of template.parameters.values()) {
    if (node.kind === 'object') continue;
    problems.error(
      'arm/section-type',
      source,
      node,
      `The declaration of the parameter '${name}' must be an object.`,
      'Write {"type": "string"}.',
    );
  }
  checkElements(root, problems, template);
  for (const declaration of template.resources) checkResource(declaration, template, problems);
}

/** Resources and namespaces of functions are objects. */
function checkElements(root: JsonObject, problems: Problems, { source }: Template): void {
  for (const name of ['resources', 'functions']) {
    const node = member(root, name);
    const elements = node?.kind === 'array' ? node.items : node?.kind === 'object' ? node.members.map((m) => m.value) : [];
    for (const element of elements) {
      if (element.kind === 'object') continue;
      problems.error('arm/section-type', source, element, `Each element of "${name}" must be an object.`);
    }
  }
}

/** Sections that a later version of the language brings are nothing to complain about here. */
function checkMembers(
  object: JsonObject,
  known: ReadonlySet<string>,
  of: string,
  { source }: Template,
  problems: Problems,
): void {
  for (const { key, keyStart, keyEnd } of object.members) {
    if (known.has(key.toLowerCase())) continue;
    const message = `"${key}" is not a property of ${of}; Azure refuses it.`;
    problems.error(
      'arm/unknown-property',
      source,
      { start: keyStart, end: keyEnd },
      message,
      'Remove it, or put it into "metadata".',
    );
  }
}

function checkVersion({ root, source }: Template, problems: Problems): void {
  const version = stringNode(root, 'languageVersion');
  if (version && /experimental/i.test(version.value)) {
    const message = `The language version '${version.value}' is experimental: what it adds is expanded as far as it is known.`;
    problems.info('arm/experimental-version', source, version, message);
  } else if (version && version.value !== '2.0') {
    problems.error(
      'arm/language-version',
      source,
      version,
      `'${version.value}' is not a version of the template language.`,
      'Use "2.0".',
    );
  }
  const profile = jsonMember(root, 'apiProfile');
  if (profile) {
    const message = 'API profiles are not looked up: resources without an apiVersion of their own have none here.';
    problems.info('arm/api-profile', source, { start: profile.keyStart, end: profile.keyEnd }, message);
  }
}

function checkResource(declaration: ResourceDeclaration, template: Template, problems: Problems): void {
  const { node } = declaration;
  const { source, root } = template;
  const head = { start: node.start, end: node.start + 1 };
  if (!stringNode(node, 'type')?.value) {
    problems.error(
      'arm/missing-type',
      source,
      head,
      'This resource has no "type".',
      'Add a "type" such as "Microsoft.Storage/storageAccounts".',
    );
  }
  if (member(node, 'apiVersion') === undefined && member(root, 'apiProfile') === undefined) {
    problems.error(
      'arm/missing-api-version',
      source,
      head,
      'This resource has no "apiVersion".',
      'Add the "apiVersion" that its properties are written for.',
    );
  }
  checkMembers(node, RESOURCE_MEMBERS, 'a resource', template, problems);
}

const SECTION_KINDS: readonly (readonly [string, readonly string[]])[] = [
  ['parameters', ['object']],
  ['variables', ['object']],
  ['functions', ['array']],
  ['resources', ['array', 'object']],
  ['outputs', ['object']],
  ['definitions', ['object']],
];

const SECTIONS = new Set(
  '$schema languageVersion contentVersion apiProfile definitions imports extensions asserts parameters variables functions resources outputs metadata'
    .toLowerCase()
    .split(' '),
);

/** Found by asking Microsoft's engine for each. */
const RESOURCE_MEMBERS = new Set(
  (
    'type name apiVersion location tags sku kind identity zones plan managedBy managedByExtended extendedLocation properties scope dependsOn ' +
    'condition copy resources comments metadata existing import extension asserts @options id subscriptionId resourceGroup'
  )
    .toLowerCase()
    .split(' '),
);
