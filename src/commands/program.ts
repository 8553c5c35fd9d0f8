import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { requireFolder } from '../io/operation-error.ts';
import type { CommandContext, ExitCode } from './context.ts';
import type { NamesOptions } from './names.ts';

/** What the command line is given from outside, so that a test can give it something else. */
export interface ProgramContext extends Omit<CommandContext, 'root'> {
  /** The folder a relative path on the command line begins at. */
  readonly folder: string;
  readonly end: (code: ExitCode) => void;
}

interface GlobalOptions {
  readonly root: string;
}

/** The command line: every command with its options and help. */
export function createProgram(given: ProgramContext): Command {
  const program = new Command('backfile')
    .description('Turns a folder of captured news articles into a static, searchable archive.')
    .version(packageFile.version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(backfile --help lists the commands, backfile COMMAND --help the options)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: text => given.terminal.print(text.trimEnd()),
      writeErr: text => given.terminal.tell(text.trimEnd()),
    })
    .addHelpText('after', exitCodes);
  addCommands(program, given);
  return program;
}

const exitCodes = `
Exit codes: 0 done; 1 the material has errors, or something stood in the way; 2 wrong usage.`;

/** A command's code is only loaded when it is asked for: help and version answer at once. */
function addCommands(program: Command, given: ProgramContext): void {
  const inFolder = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--root <folder>', 'the archive: archive.yml, articles/ and authority/ are in it', '.');
  const context = (folder: string): CommandContext => {
    const root = resolve(given.folder, folder);
    requireFolder(root);
    return { ...given, root };
  };

  inFolder('build', 'Read every article and publish the whole site, or nothing when an article has an error.')
    .option('-o, --output <folder>', 'where to publish, relative to the archive', 'dist')
    .option('--json', 'print the outcome as JSON')
    .option('--no-cache', 'make everything anew, also what the last build made from the same')
    .option('--timings', 'tell the time each stage took, and the memory')
    .action(async (options: BuildFlags) =>
      given.end(await (await import('./build.ts')).build(options, context(options.root))),
    );

  inFolder('serve', 'Show the site in a browser and build again at every change.')
    .option('-p, --port <number>', 'the port to listen on; the next free one when it is taken', portNumber, 8080)
    .option('--host <address>', 'the address to listen on; without it, only this machine reaches the preview', hostName)
    .action(async (options: ServeFlags) =>
      given.end(await (await import('./serve.ts')).serve(options, context(options.root))),
    );

  inFolder('check', 'Report every problem of the articles, with place and remedy; write nothing.')
    .option('--json', 'print the problems as JSON')
    .option('--strict', 'end with 1 for warnings too')
    .action(async (options: CheckFlags) =>
      given.end(await (await import('./check.ts')).check(options, context(options.root))),
    );

  inFolder('show', 'Print what became of one capture: its record, and every line with its label.')
    .argument('<article>', 'path, file name or id of the capture')
    .option('--json', 'print record and ledger as JSON')
    .action(async (article: string, options: ShowFlags) =>
      given.end(await (await import('./show.ts')).show(article, options, context(options.root))),
    );

  inFolder(
    'names',
    'List the readings that wait for an editor, or decide on one: the decision is written to authority/.',
  )
    .argument('[reading]', 'the words to decide on, as the list shows them')
    .option('--accept', 'it is a name of its own')
    .option('--merge <name>', 'it is another form of this name')
    .option('--reject', 'it is no name, or not the one given by --from')
    .addOption(new Option('--as <kind>', 'what it is').choices(['person', 'place', 'organisation']))
    .option('--preferred <name>', 'the form that pages show, for --accept')
    .option('--from <name>', 'the name it is not, for --reject')
    .option('--reason <text>', 'why, for --reject')
    .option('--all', 'list the names too that no list holds, with the forms they were met in')
    .option('--json', 'print the list as JSON')
    .action(async (reading: string | undefined, options: NamesFlags) =>
      given.end(await (await import('./names.ts')).names(reading, options, context(options.root))),
    );

  inFolder('verify', 'Compare a published folder or address with the checksums it was published with.')
    .argument('[place]', 'a folder, relative to the archive, or an address', 'dist')
    .option('--manifest <file>', 'compare with this copy of manifest-sha256.txt, a file or an address')
    .option('--json', 'print the differences as JSON')
    .action(async (place: string, options: VerifyFlags) =>
      given.end(await (await import('./verify.ts')).verify(place, options, context(options.root))),
    );
}

type BuildFlags = GlobalOptions & { output: string; cache: boolean; json?: boolean; timings?: boolean };
type ServeFlags = GlobalOptions & { port: number; host?: string };
type CheckFlags = GlobalOptions & { json?: boolean; strict?: boolean };
type ShowFlags = GlobalOptions & { json?: boolean };
type NamesFlags = GlobalOptions & NamesOptions;
type VerifyFlags = GlobalOptions & { manifest?: string; json?: boolean };

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
}

/** Also refuses what is empty, which Node takes for every address of the machine. */
function hostName(text: string): string {
  if (/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]*::?[0-9a-f:.]*(?:%\w+)?)$/i.test(text)) return text;
  throw new InvalidArgumentError('A host is a name or a number, as localhost, 192.168.1.5, 0.0.0.0 or ::.');
}
