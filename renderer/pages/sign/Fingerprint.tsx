/** A digest in groups, so that two people can compare it aloud. */
export function Fingerprint({ digest }: { digest: string }) {
  return <code className="fingerprint">{digest.match(/.{1,8}/g)?.join(' ')}</code>
}
