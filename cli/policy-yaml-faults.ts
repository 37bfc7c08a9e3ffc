/** Where YAML itself breaks: the place, the setting it happens in, and what to write instead. */
import { type Document, isNode, isPair, isScalar, isSeq, type Pair, parseDocument, visit } from 'yaml';
import { type PolicyPath, writtenPath } from './policy-path.ts';

/** A fault of the syntax, before any setting can be read. */
export interface YamlFault {
  readonly offset: number;
  readonly path: string;
  /** As it stands in the file, its first line; null where nothing does. */
  readonly value: string | null;
  readonly expected: string;
}

/** One slip can break every line below it; the first few tell. */
const MOST_FAULTS = 20;

/** The faults of a parsed text, in the order the parser met them. */
export function yamlFaults(text: string, yaml: Document.Parsed): readonly YamlFault[] {
  const faults = [...yaml.errors, ...yaml.warnings].slice(0, MOST_FAULTS);
  if (faults.length === 0) return [];
  // A tab cuts a setting off from the one it belongs to; with spaces in its place the path can be read.
  const repaired = indentedBySpaces(text);
  const settings = settingsOf(repaired);
  return faults.map(({ pos: [offset], code, message }) => {
    const at = indentedBySpaces(text.slice(0, offset)).length;
    const indent = /^ */.exec(repaired.slice(at))?.[0].length ?? 0;
    const setting = settings.findLast(({ from, until }) => from <= at + indent && at <= until);
    return {
      offset,
      path: setting?.path ?? '',
      value: setting?.value ?? null,
      expected: code === 'DUPLICATE_KEY' ? onceOnly(setting, settings, repaired) : advice(code, message),
    };
  });
}

/** A setting with its value, by the place of both in the text. */
interface Setting {
  readonly path: string;
  readonly value: string | null;
  readonly from: number;
  readonly until: number;
}

/** Every setting of a text that may be broken, in the order of their beginnings: what lies inside another comes after it. */
function settingsOf(text: string): readonly Setting[] {
  const found: Setting[] = [];
  visit(parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'silent' }), {
    Pair: (_key, pair, ancestors) => {
      if (!isScalar(pair.key) || !pair.key.range) return;
      const range = isNode(pair.value) ? pair.value.range : null;
      found.push({
        path: writtenPath(pathTo([...ancestors, pair])),
        value: range ? (text.slice(range[0], range[1]).split('\n')[0]?.trim() ?? '') || null : null,
        from: pair.key.range[0],
        until: range?.[1] ?? pair.key.range[1],
      });
    },
  });
  return found;
}

function pathTo(chain: readonly unknown[]): PolicyPath {
  return chain.flatMap((link, i): PolicyPath => {
    if (isSeq(link)) return [link.items.indexOf(chain[i + 1])];
    return isPair(link) ? [keyText(link)] : [];
  });
}

function keyText({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

/** Two spaces for each tab of an indentation, as the file's other lines have it. */
function indentedBySpaces(text: string): string {
  return text.replaceAll(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));
}

function onceOnly(repeated: Setting | undefined, settings: readonly Setting[], text: string): string {
  const first = settings.find(({ path }) => path === repeated?.path);
  return `each setting once; line ${text.slice(0, first?.from).split('\n').length} has it too`;
}

/** In words that say what to do; codes without an entry keep the parser's sentence. */
function advice(code: string, message: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'spaces for indentation, not tabs';
    case 'MULTIPLE_DOCS':
      return 'one document in the file, without a second "---"';
    default:
      return `valid YAML: ${message.split('\n')[0]}`;
  }
}
