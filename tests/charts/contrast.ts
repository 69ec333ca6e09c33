const channel = (c: number): number => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

const parts = (hex: string): number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);

function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map(channel);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast of two colours by WCAG 2.2; `opacity` lays the first over the second. */
export function contrastOf(colour: string, ground: string, opacity = 1): number {
  const under = parts(ground);
  const mixed = parts(colour).map((c, i) => c * opacity + under[i]! * (1 - opacity));
  const [light, dark] = [luminance(mixed), luminance(under)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}
