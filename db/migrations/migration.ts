/** One step of the schema. Its place in the list is its version: the first step makes version 1. */
export interface Migration {
  readonly name: string
  readonly sql: string
}
