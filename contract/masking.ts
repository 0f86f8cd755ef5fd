/** ID number for screens and posted sheets: first 6 and last 4 characters (reports §1). Shorter ones show the last 2 only. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 15) return '*'.repeat(Math.max(0, idNumber.length - 2)) + idNumber.slice(-2)
  return `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 10)}${idNumber.slice(-4)}`
}

/** Bank account: last 4 digits only. */
export function maskAccount(account: string): string {
  return account.length <= 4 ? '*'.repeat(account.length) : `****${account.slice(-4)}`
}

/** Phone: first 3 and last 4 digits. */
export function maskPhone(phone: string): string {
  return phone.length < 11 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** A name as a label in findings: the family name, the rest as stars. */
export function maskName(name: string): string {
  const characters = [...name]
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(1, characters.length - 1))}`
}
