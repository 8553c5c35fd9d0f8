/** The part of Eleventy 3 that this project calls; Eleventy ships no types. */
declare module '@11ty/eleventy' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export type RunMode = 'build' | 'serve' | 'watch';

  export interface BuildEvent {
    readonly directories: { readonly input: string; readonly output: string };
    readonly runMode: RunMode;
    readonly outputMode: string;
  }

  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly runMode?: RunMode;
    readonly pathPrefix?: string;
    readonly config?: (configuration: UserConfig) => void;
  }

  export interface VirtualPage {
    readonly [key: string]: unknown;
  }

  export interface DevServerOptions {
    readonly port?: number;
    /** Answer before the files of the output do. */
    readonly middleware?: readonly ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
    readonly liveReload?: boolean;
    readonly domDiff?: boolean;
    readonly watch?: readonly string[];
    readonly encoding?: string;
    readonly showAllHosts?: boolean;
    readonly logger?: { info(text: string): void; log(text: string): void; error(text: string): void };
  }

  /** What the development server found for an address. */
  export interface DevServerMatch {
    readonly statusCode: number;
    readonly filepath?: string;
    readonly url?: string;
  }

  /** The part of a socket's server (of the package ws) that is changed. */
  export interface UpdateServer {
    readonly options: { maxPayload: number };
    shouldHandle: (request: IncomingMessage) => boolean;
    on(event: 'connection', listener: (socket: UpdateSocket) => void): void;
  }

  export interface UpdateSocket {
    on(event: 'error', listener: () => void): void;
    terminate(): void;
  }

  /** What can be overridden of Eleventy's development server (@11ty/eleventy-dev-server). */
  export interface DevServer {
    readonly dir: string;
    readonly server: Server;
    readonly updateServer: UpdateServer;
    readonly logger: { error(text: string): void };
    _serverListen(port: number): void;
    _serverErrorHandler(error: Error): void;
    getServerUrl(host: string): string;
    getHosts(): readonly string[];
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    mapUrlToFilePath(url: string): DevServerMatch;
    isOutputFilePathExists(path: string): boolean;
    setupReloadNotifier(): void;
    close(): Promise<void>;
  }

  export interface DevServerClass {
    new (name: string, folder: string, options: DevServerOptions): DevServer;
    getServer(name: string, folder: string, options: DevServerOptions): DevServer;
  }

  export interface UserConfig {
    on(event: 'eleventy.beforeWatch', listener: (changed: readonly string[]) => Promise<void> | void): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: (event: BuildEvent) => Promise<void> | void): void;
    addTemplate<Values>(
      path: string,
      render: (values: Values) => string | Promise<string>,
      values: Readonly<Record<string, unknown>>,
    ): void;
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string, options?: { readonly resetConfig?: boolean }): void;
    setWatchThrottleWaitTime(milliseconds: number): void;
    setServerOptions(options: DevServerOptions): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    readonly ignores: Set<string>;
    readonly watchIgnores: Set<string>;
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    disableLogger(): void;
    write(): Promise<unknown>;
    /** Builds, then watches; what it gives builds again for a path. */
    watch(): Promise<(path: string) => Promise<void>>;
    /** What is printed after a build. */
    logFinished: () => string;
    readonly eleventyServe: { getServerModule: (name: string) => Promise<DevServerClass> };
    readonly watcher: { on(event: 'unlink', listener: (path: string) => void): void };
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
  }

  export default Eleventy;
}
