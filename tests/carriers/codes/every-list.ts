import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as afterShip from '../../../carriers/aftership/codes.ts';
import type { CodeList } from '../../../carriers/code-list.ts';
import * as dhl from '../../../carriers/dhl/codes.ts';
import * as fedEx from '../../../carriers/fedex/codes.ts';
import * as upu from '../../../carriers/native-codes/upu.ts';
import * as ups from '../../../carriers/ups/codes.ts';

const NATIVE = 'carriers/native-codes';

/** A new file of native-codes/ joins by itself. */
const native = await Promise.all(
  readdirSync(NATIVE)
    .filter((file) => file !== 'index.ts')
    .map((file): Promise<Record<string, unknown>> => import(pathToFileURL(path.resolve(NATIVE, file)).href)),
);

/** Every list that the files of codes export. */
export const EVERY_LIST: readonly CodeList[] = [
  ...new Set(
    [afterShip, dhl, fedEx, ups, upu, ...native].flatMap((exported) =>
      Object.values<unknown>(exported).filter(isCodeList),
    ),
  ),
];

function isCodeList(value: unknown): value is CodeList {
  return typeof value === 'object' && value !== null && 'codes' in value && value.codes instanceof Map;
}
