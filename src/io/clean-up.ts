import { cleanUp } from './publish-folder.ts';

/** Run when a build was ended before it could clear away what is left of it. Nobody reads what it says. */
const [output] = process.argv.slice(2);
if (output !== undefined) await cleanUp(output).catch(() => {});
