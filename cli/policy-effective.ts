import { Document, isNode, isScalar, visit } from 'yaml';
import { type PolicyDocument, policyDocument } from '../database/policy-schema.ts';
import type { Policy } from '../domain/policy.ts';

/** The policy in full, and as YAML in which a comment marks what the merchant set itself. */
export function effectiveYaml(
  policy: Policy,
  own: Readonly<Record<string, unknown>>,
): { readonly document: PolicyDocument; readonly yaml: string } {
  const document = policyDocument(policy);
  const yaml = new Document(document);
  // `sms: { countries: [BR, US] }` reads better in one line.
  visit(yaml, {
    Seq: (_key, node) => {
      if (node.items.every((item) => isScalar(item))) node.flow = true;
    },
  });
  for (const path of ownPaths(own)) {
    const node = yaml.getIn(path.split('.'), true);
    if (isNode(node)) node.comment = ' own';
  }
  return { document, yaml: yaml.toString({ lineWidth: 0, flowCollectionPadding: false }) };
}

/** The settings a document states: `silence.linehaul.afterHours`; a list is one setting. */
export function ownPaths(document: Readonly<Record<string, unknown>>, prefix = ''): readonly string[] {
  return Object.entries(document).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ownPaths(value as Readonly<Record<string, unknown>>, `${prefix}${name}.`)
      : [`${prefix}${name}`],
  );
}
