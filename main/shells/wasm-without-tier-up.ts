/**
 * Imported for what it does: V8 keeps its first, slower call from WebAssembly out into JavaScript for good. Compiling a faster one
 * while another thread ends frees the same code twice now and then, and V8 aborts the whole process (Node 24.21: “Check failed:
 * jit_page.has_value()”, in Runtime_TierUpWasmToJSWrapper; nodejs/node 64500). Sources meet it because each thread that runs
 * them strips their types in WebAssembly. Stands before anything that starts a thread.
 */
import { setFlagsFromString } from 'node:v8'

const NEVER = 2 ** 31 - 1

setFlagsFromString(`--wasm-wrapper-tiering-budget=${NEVER}`)
