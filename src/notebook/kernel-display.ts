/** The rich displays of a notebook cell. */
export interface KernelDisplay {
  svg(text: string): void;
  html(text: string): void;
  text(text: string): void;
}

interface Kernel {
  require(id: "tslab"): { readonly display: KernelDisplay };
}

/** The display of the tslab kernel this runs in, or undefined outside a notebook. */
export function kernelDisplay(): KernelDisplay | undefined {
  const kernel = (globalThis as { __tslab__?: Kernel }).__tslab__;
  return kernel?.require("tslab").display;
}
