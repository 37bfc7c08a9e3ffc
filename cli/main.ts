#!/usr/bin/env node
import './utc.ts';
import { runCommand } from './run-command.ts';
import { processShell } from './shell.ts';

process.exitCode = await runCommand(processShell(), process.argv.slice(2));
