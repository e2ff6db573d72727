const magic = 'mozLz40\0';

/** Firefox keeps its session in files of this form: a magic word, the size, one block of LZ4. */
export function readMozLz4(file: Buffer): Buffer | undefined {
  if (file.subarray(0, 8).toString('latin1') !== magic) return undefined;
  return decodeBlock(file.subarray(12), file.readUInt32LE(8));
}

/** https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
function decodeBlock(input: Buffer, size: number): Buffer {
  const output = Buffer.alloc(size);
  let read = 0;
  let written = 0;
  const byte = () => {
    const value = input[read] ?? 0;
    read += 1;
    return value;
  };
  const length = (start: number) => {
    let sum = start;
    if (start === 15) {
      let more = 255;
      while (more === 255 && read < input.length) {
        more = byte();
        sum += more;
      }
    }
    return sum;
  };

  while (read < input.length) {
    const token = byte();
    const literals = length(token >> 4);
    written += input.copy(output, written, read, read + literals);
    read += literals;
    if (read >= input.length) break;
    const distance = byte() | (byte() << 8);
    const end = Math.min(written + 4 + length(token & 15), size);
    // One byte at a time: a match may reach into what it is itself writing.
    for (; written < end; written += 1) output[written] = output[written - distance] ?? 0;
  }
  return output;
}
