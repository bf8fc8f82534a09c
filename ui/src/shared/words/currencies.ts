/** The name of a currency in a language; what is no code of ISO 4217 is shown as it was written. */
export function currencyName(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: "currency" }).of(code) ?? code;
  } catch {
    return code;
  }
}
