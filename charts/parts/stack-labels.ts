/** A label that wants to stand at a height. */
export interface StackItem {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Moves labels apart just enough that none overlaps, as near as possible to where they want to stand and in the
 * same order. Labels that touch are moved as one block about the mean of what they want (pool adjacent violators).
 *
 * @param items   wanted centres and heights, in pixels; sorted or not
 * @param top     upper end of the room
 * @param bottom  lower end
 * @returns the centre of each, in the order given
 * @example stackLabels([{ wanted: 10, height: 4 }, { wanted: 10, height: 4 }], 0, 20) // [8, 12]
 */
export function stackLabels(items: readonly StackItem[], top: number, bottom: number): number[] {
  const order = items.map((_, i) => i).sort((a, b) => items[a]!.wanted - items[b]!.wanted || a - b);
  interface Block {
    members: number[];
    height: number;
    /** Sum of the wanted tops of the block, one per member. */
    sum: number;
    top: number;
  }
  const place = (block: Block): Block => ({
    ...block,
    top: Math.max(top, Math.min(bottom - block.height, block.sum / block.members.length)),
  });
  const blocks: Block[] = [];
  for (const i of order) {
    const { wanted, height } = items[i]!;
    let block = place({ members: [i], height, sum: wanted - height / 2, top: 0 });
    for (
      let above = blocks.at(-1);
      above !== undefined && above.top + above.height > block.top;
      above = blocks.at(-1)
    ) {
      const joint = above;
      blocks.pop();
      block = place({
        members: [...joint.members, ...block.members],
        height: joint.height + block.height,
        sum: joint.sum + block.sum - block.members.length * joint.height,
        top: 0,
      });
    }
    blocks.push(block);
  }
  const centres = new Array<number>(items.length);
  for (const block of blocks) {
    let y = block.top;
    for (const i of block.members) {
      centres[i] = y + items[i]!.height / 2;
      y += items[i]!.height;
    }
  }
  return centres;
}
