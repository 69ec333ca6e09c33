/** One line a step on a terminal that is overwritten, or nothing when nobody watches. */
export function progressLine(stream: NodeJS.WriteStream, silent: boolean) {
  const shown = !silent && stream.isTTY === true;
  return {
    show: (text: string): void => void (shown && stream.write(`\r\u001b[K${text}`)),
    clear: (): void => void (shown && stream.write("\r\u001b[K")),
  };
}

/** A bar of how much is done. @example progressBar(0.5) // "██████████░░░░░░░░░░  50%" */
export function progressBar(fraction: number): string {
  const done = Math.round(Math.min(1, Math.max(0, fraction)) * 20);
  return `${"█".repeat(done)}${"░".repeat(20 - done)} ${String(Math.floor(fraction * 100)).padStart(3)}%`;
}
