import { resolve } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { requireFolder } from '../io/operation-error.ts';
import type { AddOptions } from './add-report.ts';
import type { CommandContext, ExitCode } from './context.ts';
import type { CorrectOptions, RetractOptions } from './correct.ts';
import type { ImportFlags } from './import.ts';
import type { Joined, JoinOptions } from './join.ts';
import type { MetadataOptions } from './metadata.ts';
import type { NamesOptions } from './names.ts';
import type { Ask, NewOptions } from './new.ts';
import type { RemoveOptions } from './remove.ts';

/** What the command line is given from outside, so that a test can give it something else. */
export interface ProgramContext extends Omit<CommandContext, 'root'> {
  /** The folder a relative path on the command line begins at. */
  readonly folder: string;
  readonly end: (code: ExitCode) => void;
  /** Asks the person at the terminal; absent where there is none. */
  readonly ask?: Ask | undefined;
}

interface GlobalOptions {
  readonly root: string;
}

/** The command line: every command with its options and help. */
export function createProgram(given: ProgramContext): Command {
  const program = new Command('backfile')
    .description('Turns a folder of saved news articles into a searchable website.')
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

const partsFolder = 'the folder where parts meet, inside the archive’s folder';

const exitCodes = `
Exit codes: 0 done; 1 the articles have errors, or the command could not run; 2 wrong usage.`;

/** A command's code is only loaded when it is needed, so that help and version answer at once. */
function addCommands(program: Command, given: ProgramContext): void {
  const inFolder = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--root <folder>', 'the archive’s folder, with archive.yml and articles/', '.');
  const context = (folder: string): CommandContext => {
    const root = resolve(given.folder, folder);
    requireFolder(root);
    return { ...given, root };
  };

  program
    .command('new')
    .description('Begin an archive: archive.yml, an example article, and a workflow that publishes it.')
    .argument('[folder]', 'the folder of the archive', '.')
    .option('--title <text>', 'what the archive is called')
    .option('--address <address>', 'where it will be published, with its path')
    .option('--language <tag>', 'the language of the pages, such as en or de')
    .option('--contact <address>', 'whom readers can write to: an e-mail or web address')
    .option('--rights <address>', 'what readers may do: an address of rightsstatements.org or Creative Commons')
    .option('--publish <how>', 'how much of each article is published: whole, excerpt or facts')
    .option('--crawlers <which>', 'which crawlers are welcome: all, no-ai or none')
    .option('--package <spec>', 'what package.json names as Backfile: a version, or a packed file')
    .option('-y, --yes', 'ask nothing; what no option says is the default')
    .action(async (folder: string, options: NewOptions) =>
      given.end(await (await import('./new.ts')).newArchive(folder, options, given)),
    );

  inFolder('read', 'Make the records that are missing or outdated. build and serve do this themselves.')
    .argument('[article]', 'with --again or --compare: only this article, by path, file name or id')
    .option('--again', 'make records again that are up to date; one edited by hand only if it is the one named')
    .option('--compare', 'write nothing; print what --again would change')
    .option('--part <part>', 'read only one part of the archive, such as 2/8; the parts meet in the folder of --parts')
    .option('--parts <folder>', partsFolder, 'parts')
    .option('--json', 'print the result as JSON')
    .action(async (article: string | undefined, { part, ...options }: ReadFlags) =>
      given.end(
        part === undefined
          ? await (await import('./read.ts')).read(article, options, context(options.root))
          : await (await import('./parts.ts')).readPartOf({ ...options, part }, context(options.root)),
      ),
    );

  inFolder('build', 'Build the whole site. If an article has an error, publish nothing.')
    .option('-o, --output <folder>', 'the folder to publish to, inside the archive’s folder', 'dist')
    .option('--json', 'print the result as JSON')
    .option('--as-of <day>', 'the day that embargoes are compared with; else SOURCE_DATE_EPOCH, else today')
    .option('--no-cache', 'build everything again, even what has not changed')
    .option('--timings', 'print how long each stage took, and the memory used')
    .option('--part <part>', 'write only one part of the pages, such as 2/8; `join records` has shared them out')
    .option('--parts <folder>', partsFolder, 'parts')
    .action(async ({ part, ...options }: BuildFlags) =>
      given.end(
        part === undefined
          ? await (await import('./build.ts')).build(options, context(options.root))
          : await (await import('./parts.ts')).buildPart({ ...options, part }, context(options.root)),
      ),
    );

  inFolder('join', 'Put together what parts have made, each perhaps on a computer of its own.')
    .addArgument(
      new Argument('<what>', 'what `read --part` has read, or the site that `build --part` has written').choices([
        'records',
        'site',
      ]),
    )
    .option('--parts <folder>', partsFolder, 'parts')
    .option('-o, --output <folder>', 'the folder to publish to, inside the archive’s folder', 'dist')
    .option('--as-of <day>', 'the day that embargoes are compared with; else SOURCE_DATE_EPOCH, else today')
    .option('--json', 'print the result as JSON')
    .option('--timings', 'print how long each stage took, and the memory used')
    .action(async (what: Joined, options: JoinFlags) =>
      given.end(await (await import('./join.ts')).join(what, options, context(options.root))),
    );

  inFolder('serve', 'Preview the site in a browser. Every change is shown at once.')
    .option(
      '--build',
      'build the site first, as `backfile build` does; an error in an article does not stop the preview',
    )
    .option('-p, --port <number>', 'the port; if it is taken, the next free one', portNumber, 8080)
    .option('--as-of <day>', 'the day that embargoes are compared with; else SOURCE_DATE_EPOCH, else today')
    .option(
      '--host <address>',
      'the address to listen on; by default only this computer can open the preview',
      hostName,
    )
    .action(async (options: ServeFlags) =>
      given.end(await (await import('./serve.ts')).serve(options, context(options.root))),
    );

  inFolder('check', 'List every problem in the articles and how to fix it. Writes nothing without --fix.')
    .option('--json', 'print the problems as JSON')
    .option(
      '--fix',
      'write into .yml files what keeps the addresses of renamed files; never into the files of articles',
    )
    .option('--strict', 'exit with code 1 for warnings too')
    .option('--markdown <file>', 'also write the report to this file, as Markdown for a pull request')
    .action(async (options: CheckFlags) =>
      given.end(await (await import('./check.ts')).check(options, context(options.root))),
    );

  inFolder('add', 'Bring files into articles/: each is named, dated and described as far as it tells.')
    .argument('<path...>', 'files, folders and ZIP files; of a saved page, its folder comes along')
    .option('--headline <text>', 'the headline of what has none')
    .option('--date <date>', 'the date (EDTF) of what has none')
    .option('--outlet <name>', 'the outlet of what names none')
    .option('--rights <address>', 'what readers may do: an address of rightsstatements.org or Creative Commons')
    .option('-y, --yes', 'ask nothing; what nobody knows stays empty')
    .option('--dry-run', 'only print what would be added')
    .option('--json', 'print the result as JSON')
    .action(async (paths: readonly string[], options: AddFlags) =>
      given.end(await (await import('./add.ts')).add(paths, options, context(options.root), given)),
    );

  inFolder('import', 'Bring in the articles of an export. What the archive has already stays as it is.')
    .argument('<kind>', 'what kind of export it is, such as wordpress or csv; or the file, where that tells')
    .argument('[file]', 'the export: a file, a folder or a ZIP file')
    .option('--media <folder>', 'the folder with the site’s pictures, such as wp-content/uploads')
    .option('--site <address>', 'where the site was, for Ghost and Substack, which do not say it')
    .option('--columns <file>', 'which column of a table is what (default: beside the table, named .columns.yml)')
    .option('--match <address>', 'of a web archive, the pages with this in their address; * stands for anything')
    .option('--list', 'of a web archive, only print its pages: when kept, what they are, address, title')
    .option('--states <list>', 'also posts in these states, such as draft,private,password')
    .option('--types <list>', 'of WordPress, these types of entries instead of post,page')
    .option('--dry-run', 'only print what would be written')
    .option('--json', 'print the result as JSON')
    .option('-y, --yes', 'do not ask before writing')
    .action(async (kind: string, file: string | undefined, options: ImportingFlags) =>
      given.end(
        await (await import('./import.ts')).importExport({ kind, file }, options, context(options.root), given),
      ),
    );

  inFolder('metadata', 'Write what editors say of all articles into a table, or take a table’s changes over.')
    .addArgument(new Argument('<what>', 'whether the table is written or read').choices(['export', 'import']))
    .argument('[file]', 'the table', 'metadata.csv')
    .option('-y, --yes', 'of import: do not ask before writing')
    .option('--dry-run', 'of import: only print what would change')
    .option('--force', 'of export: write over a table that is there')
    .action(async (what: string, file: string, options: MetadataFlags) =>
      given.end(await (await import('./metadata.ts')).metadata(what, file, options, context(options.root), given)),
    );

  inFolder('show', 'Print one article as it is published, and every line of its file with its label.')
    .argument('<article>', 'the article’s path, file name or id')
    .option('--json', 'print the same as JSON')
    .action(async (article: string, options: ShowFlags) =>
      given.end(await (await import('./show.ts')).show(article, options, context(options.root))),
    );

  inFolder('remove', 'Take an article down. A notice with the reason takes its place at the next build.')
    .argument('<article>', 'the article’s path, file name or id')
    .option('--reason <text>', 'why it was taken down; readers see it')
    .option('--date <day>', 'the day of the removal (default: today)')
    .option('--delete-file', 'also delete the article’s file; copies of its text are still recognised')
    .option('--only-this-version', 'only this capture of the article; its other versions stay')
    .option('--dry-run', 'only print what would vanish')
    .action(async (article: string, options: RemoveFlags) =>
      given.end(await (await import('./remove.ts')).remove(article, options, context(options.root))),
    );

  inFolder('retract', 'Say that the outlet withdrew an article. It stays to be read, with a notice.')
    .argument('<article>', 'the article’s path, file name or id')
    .requiredOption('--reason <text>', 'why it was withdrawn; readers see it')
    .option('--date <day>', 'the day it was withdrawn (default: today)')
    .option('--dry-run', 'only print what would change')
    .action(async (article: string, options: RetractFlags) =>
      given.end(await (await import('./correct.ts')).retract(article, options, context(options.root))),
    );

  inFolder('correct', 'Add a dated note of what was wrong in an article. Readers see it above the text.')
    .argument('<article>', 'the article’s path, file name or id')
    .requiredOption('--note <text>', 'what was wrong, and what is right')
    .option('--date <day>', 'the day of the correction (default: today)')
    .option('--dry-run', 'only print what would change')
    .action(async (article: string, options: CorrectFlags) =>
      given.end(await (await import('./correct.ts')).correct(article, options, context(options.root))),
    );

  inFolder('names', 'List the names that need a decision, or decide on them. Decisions are saved in authority/.')
    .argument('[name]', 'the name to decide on, as the list shows it')
    .option('--accept', 'it is a name')
    .option('--merge <name>', 'it is another form of this name')
    .option('--reject', 'it is not a name, or not the name given by --from')
    .addOption(new Option('--as <kind>', 'what kind of name it is').choices(['person', 'place', 'organisation']))
    .option('--preferred <name>', 'with --accept: the form that pages show')
    .option('--from <name>', 'with --reject: the name it does not mean')
    .option('--reason <text>', 'with --reject: the reason')
    .option('--all', 'also list names found in the articles alone, with their spellings')
    .option('--json', 'print the list as JSON')
    .option('--decide', 'decide on many here, ten names at a time')
    .option('--list <file>', 'write the names that need a decision to this file, to be filled in')
    .option('--apply <file>', 'carry out the answers in this file')
    .action(async (reading: string | undefined, options: NamesFlags) =>
      given.end(await (await import('./names.ts')).names(reading, options, context(options.root), given.ask)),
    );

  inFolder('verify', 'Check that a published site is unchanged, by its checksums.')
    .argument('[place]', 'a folder, relative to the archive’s folder, or a web address', 'dist')
    .option('--manifest <file>', 'compare with this copy of manifest-sha256.txt (a file or a web address)')
    .option('--json', 'print the differences as JSON')
    .action(async (place: string, options: VerifyFlags) =>
      given.end(await (await import('./verify.ts')).verify(place, options, context(options.root))),
    );
}

type ReadFlags = GlobalOptions & PartFlags & { again?: boolean; compare?: boolean; json?: boolean };
type BuildFlags = GlobalOptions &
  PartFlags & { output: string; asOf?: string; cache: boolean; json?: boolean; timings?: boolean };
type PartFlags = { part?: string; parts: string };
type JoinFlags = GlobalOptions & JoinOptions;
type ServeFlags = GlobalOptions & { build?: boolean; port: number; asOf?: string; host?: string };
type CheckFlags = GlobalOptions & { json?: boolean; strict?: boolean; markdown?: string; fix?: boolean };
type ImportingFlags = GlobalOptions & ImportFlags;
type AddFlags = GlobalOptions & AddOptions;
type MetadataFlags = GlobalOptions & MetadataOptions;
type ShowFlags = GlobalOptions & { json?: boolean };
type NamesFlags = GlobalOptions & NamesOptions;
type RemoveFlags = GlobalOptions & RemoveOptions;
type RetractFlags = GlobalOptions & RetractOptions;
type CorrectFlags = GlobalOptions & CorrectOptions;
type VerifyFlags = GlobalOptions & { manifest?: string; json?: boolean };

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

/** Also refuses what is empty, which Node takes for every address of the machine. */
function hostName(text: string): string {
  if (/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[0-9a-f:.]*::?[0-9a-f:.]*(?:%\w+)?)$/i.test(text)) return text;
  throw new InvalidArgumentError('A host is a name or a number, such as localhost, 192.168.1.5, 0.0.0.0 or ::.');
}
