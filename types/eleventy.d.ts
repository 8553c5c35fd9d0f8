/** The part of Eleventy 3 that this project calls; Eleventy ships no types. */
declare module '@11ty/eleventy' {
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
    readonly liveReload?: boolean;
    readonly domDiff?: boolean;
    readonly watch?: readonly string[];
    readonly encoding?: string;
    readonly showAllHosts?: boolean;
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
    readonly watcher: { on(event: 'unlink', listener: (path: string) => void): void };
    serve(port?: number): Promise<void>;
    stopWatch(): Promise<void>;
  }

  export default Eleventy;
}
