import type { Command } from 'commander';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('play eight orders over three weeks in about a minute, on real parts, and print what was sent')
    .option('--json <file>', 'also write the table to this file')
    .option('--keep', 'leave everything running afterwards, until Ctrl-C')
    .action(async ({ json, keep }: { json?: string; keep?: boolean }) => {
      const { runDemo } = await import('../demo/run-demo.ts');
      await runDemo({ jsonFile: json ?? null, keep: keep === true });
    });
}
