// The coins of the chain, and their amounts as people write them. Whole numbers of the smallest units
// are too large for this language, so they stay texts.

export const ASSETS = {
  TON: { name: "GRAM", decimals: 9 },
  USDT: { name: "USDT", decimals: 6 },
};

/** A number of smallest units with its point. */
export function units(number, decimals) {
  const digits = String(number).padStart(decimals + 1, "0");
  const part = digits.slice(-decimals).replace(/0+$/, "");
  const whole = digits.slice(0, -decimals);
  return part ? `${whole}.${part}` : whole;
}

export function grouped(number) {
  const [whole, part] = number.split(".");
  return [BigInt(whole).toLocaleString("en"), part].filter(Boolean).join(".");
}

export function inSmallest(text, decimals) {
  const [whole, part = ""] = text.split(".");
  if (part.length > decimals) throw new Error(`At most ${decimals} digits behind the point.`);
  return BigInt(whole + part.padEnd(decimals, "0")).toString();
}

/** An amount of a coin with its name. */
export function told(number, asset) {
  const { name, decimals } = ASSETS[asset];
  return `${grouped(units(number, decimals))} ${name}`;
}
