/**
 * A merchant's policy file: YAML 1.2, parsed with positions, held to the one schema. All problems are found in one round,
 * each with line, column, path, value and what was expected.
 */
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { type PolicyDocument, policySchema } from '../database/policy-schema.ts';
import type { Policy } from '../domain/policy.ts';
import { didYouMean } from './did-you-mean.ts';
import { expectationOf } from './policy-expectation.ts';
import { type PolicyPath, writtenPath } from './policy-path.ts';
import { type YamlFault, yamlFaults } from './policy-yaml-faults.ts';
import { yamlTrap } from './policy-yaml-traps.ts';

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface PolicyProblem extends Position {
  /** `silence.linehaul.afterHours`, `promise.table[0].days`; empty for the file as a whole. */
  readonly path: string;
  /** As it stands in the file, shortened; null where the problem has no value. */
  readonly value: string | null;
  /** What is wrong where it is not the value that is. */
  readonly fault: 'not set' | 'no such setting' | null;
  /** What was expected there, as part of a sentence. */
  readonly expected: string;
}

export type PolicyFile =
  | {
      readonly ok: true;
      readonly document: PolicyDocument;
      readonly policy: Policy;
      /** Where a setting stands in the file; null where it is left to its default. */
      readonly at: (path: PolicyPath) => Position | null;
    }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const LONGEST_VALUE = 60;

/** A policy is a page; more is a mistake, or a trap. */
const LONGEST_FILE = 200_000;

/** Reads the text of a policy file. Never throws. */
export function parsePolicyFile(text: string): PolicyFile {
  if (text.length > LONGEST_FILE) {
    return failed([
      { line: 1, column: 1, path: '', value: null, fault: null, expected: `at most ${LONGEST_FILE} characters` },
    ]);
  }
  const trap = yamlTrap(text);
  if (trap !== null) {
    const before = text.slice(0, trap.offset).split('\n');
    return failed([problemOf(trap, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })]);
  }
  const lines = new LineCounter();
  const yaml = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = yamlFaults(text, yaml);
  if (faults.length > 0) return failed(faults.map((fault) => problemOf(fault, place(fault.offset))));
  const source = new Source(yaml, place);
  const value: unknown = yaml.toJS() ?? {};
  const parsed = policySchema.safeParse(value);
  if (parsed.success) {
    return { ok: true, document: value as PolicyDocument, policy: parsed.data, at: (path) => source.find(path) };
  }
  return failed(withoutFollowers(parsed.error.issues).flatMap((issue) => problemsOf(issue, source)));
}

/** `12:5 silence.linehaul.afterHours: 12; expected at least 24 hours` */
export function problemLine({ line, column, path, value, fault, expected }: PolicyProblem): string {
  const what = [path, fault ?? value].filter((part) => part !== null && part !== '').join(': ');
  return `${line}:${column} ${what === '' ? '' : `${what}; `}expected ${expected}`;
}

function failed(problems: readonly PolicyProblem[]): PolicyFile {
  return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

function problemOf({ path, value, expected }: YamlFault, position: Position): PolicyProblem {
  return { ...position, path, value: value && shortened(value), fault: null, expected };
}

/** A rule between two fields says nothing while one of them is wrong by itself. */
function withoutFollowers(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const parent = (issue: z.core.$ZodIssue) => JSON.stringify(issue.path.slice(0, -1));
  const broken = new Set(issues.filter((issue) => issue.code !== 'custom').map(parent));
  return issues.filter((issue) => issue.code !== 'custom' || !broken.has(parent(issue)));
}

function problemsOf(issue: z.core.$ZodIssue, source: Source): readonly PolicyProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') {
    const value = source.valueAt(path);
    return [
      {
        ...source.nearest(path),
        path: writtenPath(path),
        value,
        fault: value === null ? 'not set' : null,
        expected: expectationOf(issue, path, value),
      },
    ];
  }
  const known = knownKeys(path);
  return issue.keys.map((key) => {
    const meant = didYouMean(key, known);
    return {
      ...source.keyAt(path, key),
      path: writtenPath([...path, key]),
      value: source.valueAt([...path, key]),
      fault: 'no such setting',
      expected: `one of ${known.join(', ')}${meant === null ? '' : `; did you mean ${meant}?`}`,
    };
  });
}

/** The settings a mapping of the schema knows. */
function knownKeys(path: PolicyPath): readonly string[] {
  let at: unknown = z.toJSONSchema(policySchema, { io: 'input' });
  for (const part of path) {
    at = typeof part === 'number' ? member(at, 'items') : member(member(at, 'properties'), part);
  }
  return Object.keys((member(at, 'properties') as object | undefined) ?? {});
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Positions and values of the parsed file. */
class Source {
  readonly #yaml: Document.Parsed;
  readonly #place: (offset: number) => Position;

  constructor(yaml: Document.Parsed, place: (offset: number) => Position) {
    this.#yaml = yaml;
    this.#place = place;
  }

  /** Where a value stands; null where the file does not state it. */
  find(path: PolicyPath): Position | null {
    const node = this.#node(path);
    return node?.range ? this.#place(node.range[0]) : null;
  }

  /** The value's place, else that of the innermost mapping around it that is there. */
  nearest(path: PolicyPath): Position {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.find(path.slice(0, length));
      if (found !== null) return found;
    }
    return this.find([]) ?? { line: 1, column: 1 };
  }

  keyAt(path: PolicyPath, key: string): Position {
    const map = this.#node(path);
    if (isMap(map)) {
      const pair = map.items.find(
        (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === key,
      );
      if (pair !== undefined && isNode(pair.key) && pair.key.range) return this.#place(pair.key.range[0]);
    }
    return this.nearest(path);
  }

  /** As JSON, shortened; null where the file does not state it. */
  valueAt(path: PolicyPath): string | null {
    const node = this.#node(path);
    if (node === null) return null;
    const value: unknown = node.toJS(this.#yaml);
    const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'null');
    return shortened(text);
  }

  #node(path: PolicyPath): Node | null {
    const node = path.length === 0 ? this.#yaml.contents : this.#yaml.getIn(path, true);
    return isNode(node) ? node : null;
  }
}

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value;
}
