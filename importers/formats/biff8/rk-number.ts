const scratch = new DataView(new ArrayBuffer(8))

/** An RK number: 30 bits of an integer or of a double, perhaps to be divided by 100 (MS-XLS §2.5.217). */
export function rkNumber(bits: number): number {
  scratch.setInt32(4, bits & ~3, true)
  const value = bits & 2 ? bits >> 2 : scratch.getFloat64(0, true)
  return bits & 1 ? value / 100 : value
}
