/** A form shorter than this would be found by chance all over a text. */
const MIN_LENGTH = 4

/**
 * The forms in which a secret may stand in a text: as it is, percent-encoded, in a form body,
 * JSON-escaped, as `\uXXXX`, and in base64 wherever it begins in the encoded bytes.
 */
export function secretForms(secret: string): string[] {
  const encoded = encodeURIComponent(secret.toWellFormed())
  const escaped = JSON.stringify(secret).slice(1, -1)
  const forms = [
    secret,
    encoded,
    encoded.replace(/%[\dA-F]{2}/g, (hex) => hex.toLowerCase()),
    strictlyEncoded(encoded),
    new URLSearchParams([['', secret]]).toString().slice(1),
    escaped,
    escaped.replaceAll('/', '\\/'),
    unicodeEscaped(secret),
    unicodeEscaped(secret).toUpperCase().replaceAll('\\U', '\\u'),
    ...base64Forms(secret),
  ]
  return [...new Set(forms)].filter((form) => form.length >= MIN_LENGTH)
}

/** The marks that `encodeURIComponent` leaves and other encoders do not. */
function strictlyEncoded(encoded: string): string {
  return encoded.replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unicodeEscaped(secret: string): string {
  const units = Array.from({ length: secret.length }, (_, at) => secret.charCodeAt(at))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

/** The characters that depend on the secret alone, for each of the three places it may begin at. */
function base64Forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret)
  return [0, 1, 2].flatMap((lead) => {
    const padded = new Uint8Array(lead + bytes.length)
    padded.set(bytes, lead)
    const whole = btoa(String.fromCharCode(...padded))
    const from = Math.ceil((lead * 8) / 6)
    const until = Math.floor((padded.length * 8) / 6)
    const inner = whole.slice(from, until)
    const url = inner.replaceAll('+', '-').replaceAll('/', '_')
    // Half a secret found by chance is worse than none: short ones are not looked for in base64.
    return inner.length < 8 ? [] : [inner, url]
  })
}
