export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size of an SVG or PNG picture; undefined when its bytes do not tell one. */
export function pictureSize(path: string, bytes: Uint8Array): PictureSize | undefined {
  return path.endsWith('.png') ? sizeOfPng(bytes) : sizeOfSvg(new TextDecoder().decode(bytes));
}

/** A PNG begins with eight bytes of its own, then the chunk IHDR with width and height. */
function sizeOfPng(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return positive(view.getUint32(16), view.getUint32(20));
}

function sizeOfSvg(text: string): PictureSize | undefined {
  const root = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (root === undefined) return undefined;
  const length = (name: string) => Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  const box = /\sviewBox\s*=\s*["'][\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)["']/.exec(root);
  return positive(length('width'), length('height')) ?? positive(Number(box?.[1]), Number(box?.[2]));
}

function positive(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
}
