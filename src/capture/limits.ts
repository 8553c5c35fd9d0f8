/** What a capture may measure; past it the capture is refused, so that one file cannot stall a build. */
export interface CaptureLimits {
  /** Bytes of a capture. */
  readonly bytes: number;
  /** Characters (UTF-16 code units) of one line. */
  readonly lineLength: number;
  readonly lines: number;
  /** Bytes of a NAME.yml, or characters of front matter. */
  readonly metadata: number;
}

export const captureLimits: CaptureLimits = {
  bytes: 10 * 1024 * 1024,
  lineLength: 1024 * 1024,
  lines: 100_000,
  metadata: 256 * 1024,
};
