// Small words and figures: names, times in the virtual clock, sizes, counts.

export const fullName = (person) =>
  person.deactivated
    ? "Deleted account"
    : [person.first_name, person.last_name].filter(Boolean).join(" ");

/** One or two letters for a picture that nobody uploaded. */
export function initials(name) {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return (
    letters
      .map((part) => [...part][0] ?? "")
      .join("")
      .toUpperCase() || "?"
  );
}

const clockTime = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const dayName = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat(undefined, {
  day: "numeric",
  month: "long",
  year: "numeric",
});
const shortDay = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "long" });

export const time = (seconds) => clockTime.format(seconds * 1000);
export const fullTime = (seconds) => full.format(seconds * 1000);
export const dayKey = (seconds) => new Date(seconds * 1000).toDateString();

export function day(seconds, now) {
  const date = new Date(seconds * 1000);
  if (date.toDateString() === now.toDateString()) return "Today";
  return (date.getFullYear() === now.getFullYear() ? dayName : dayAndYear).format(date);
}

/** A time for a list: the hour today, the day otherwise. */
export function when(seconds, now) {
  const date = new Date(seconds * 1000);
  return date.toDateString() === now.toDateString()
    ? clockTime.format(date)
    : shortDay.format(date);
}

export function size(bytes) {
  if (!bytes) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

export const LANGUAGES = {
  en: "English",
  ru: "Русский",
  es: "Español",
  de: "Deutsch",
  uk: "Українська",
};

export const CHAT_KINDS = { channel: "channel", supergroup: "group", group: "basic group" };

export const headcount = (chat, inside) =>
  count(inside, chat.type === "channel" ? "subscriber" : "member");

/** An amount in Stars or in a currency's minor units, as the invoice has it. */
export function amount(total, currency) {
  if (currency === "XTR") return `⭐ ${total}`;
  const format = new Intl.NumberFormat(undefined, { style: "currency", currency });
  return format.format(total / 10 ** format.resolvedOptions().maximumFractionDigits);
}
