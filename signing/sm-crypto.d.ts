/** The second implementation, used in tests only. It ships no types. */
declare module 'sm-crypto' {
  interface SignOptions {
    der?: boolean
    hash?: boolean
    userId?: string
    publicKey?: string
  }
  export const sm2: {
    generateKeyPairHex(): { privateKey: string; publicKey: string }
    doSignature(message: number[] | string, privateKey: string, options: SignOptions): string
    doVerifySignature(
      message: number[] | string,
      signature: string,
      publicKey: string,
      options: SignOptions,
    ): boolean
  }
  export function sm3(input: number[] | string): string
}
