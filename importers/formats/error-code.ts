/** The error values of a cell by their number (MS-XLS §2.5.10). */
const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** An error value as the sheet shows it; a number that stands for none is #VALUE!. */
export const errorCode = (number: number): string => ERRORS[number] ?? '#VALUE!'
