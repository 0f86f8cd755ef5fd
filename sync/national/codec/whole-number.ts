import * as z from 'zod'

/** A whole number that deployments write as a number or as text. Absent is not 0. */
export const WholeNumber = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
