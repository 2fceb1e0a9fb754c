// What the sandbox knows, kept up to date by a long poll, and the questions the screens ask of it.
// A place is one number: a bot's id (positive) is the private chat with it, a chat's id is negative.

import * as api from "./api.js";

const WAIT_SECONDS = 25;
const BREATH_MS = 40;
const RETRY_MS = 1000;

const listeners = new Set();
let current = { version: 0, people: [], chats: [], bots: [] };
let online = false;
let skew = 0;

export const get = () => current;
export const isOnline = () => online;

/** The virtual time, running on between two answers of the sandbox. */
export const now = () => new Date(Date.now() + skew);

export function subscribe(listener) {
  listeners.add(listener);
}

function tell() {
  for (const listener of listeners) listener(current);
}

/** Ask for ever; a burst of changes is gathered by a short breath between two questions. */
export async function follow() {
  let since = null;
  for (;;) {
    try {
      const fresh = await api.state(since, WAIT_SECONDS);
      since = fresh.version;
      adopt(fresh);
      await pause(BREATH_MS);
    } catch {
      since = null;
      if (online) {
        online = false;
        tell();
      }
      await pause(RETRY_MS);
    }
  }
}

function adopt(fresh) {
  skew = Date.parse(fresh.now) - Date.now();
  online = true;
  current = fresh;
  tell();
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export const person = (id) => current.people.find((one) => one.id === id);
export const bot = (id) => current.bots.find((one) => one.id === id);
export const firstBot = () => current.bots[0];
export const isBot = (id) => current.bots.some((one) => one.id === id);

/** A chat by its id; one that became a supergroup is followed to its new id. */
export function chat(id) {
  const found = current.chats.find((one) => one.id === id);
  return found?.migrated_to ? chat(found.migrated_to) : found;
}

export const standing = (chat_, userId) =>
  chat_?.members.find((one) => one.user.id === userId) ?? { status: "left" };

export function isInside(chat_, userId) {
  const member = standing(chat_, userId);
  if (member.status === "restricted") return member.is_member;
  return ["creator", "administrator", "member"].includes(member.status);
}

export const isAdmin = (chat_, userId) =>
  ["creator", "administrator"].includes(standing(chat_, userId).status);

export const chatsOf = (personId) =>
  current.chats.filter((one) => !one.migrated_to && isInside(one, personId));

export const insideCount = (chat_) =>
  chat_.members.filter((one) => isInside(chat_, one.user.id)).length;

const EMPTY_DIALOG = {
  messages: [],
  pinned: [],
  action: null,
  blocked: false,
  started: false,
  keyboard: null,
};

/** What one person sees in one place, or null when they may not look into it. */
export function view(personId, place) {
  if (place > 0) {
    const owner = bot(place);
    return owner ? (owner.dialogs[personId] ?? EMPTY_DIALOG) : null;
  }
  const found = chat(place);
  return found && isInside(found, personId) ? found : null;
}

/** The fields that tell the control API who acts and where. */
export function where(personId, place) {
  if (place > 0) return { person: personId, bot: place };
  return { person: personId, chat: chat(place)?.id ?? place, bot: firstBot()?.id };
}

/** The bot's commands for a person, by Telegram's order: the narrowest scope and the person's language first. */
export function commands(botId, personId) {
  const all = bot(botId)?.commands ?? {};
  const language = person(personId)?.language_code?.slice(0, 2) ?? "";
  for (const scope of [`chat ${personId}`, "all_private_chats", "default"]) {
    for (const code of [language, ""]) {
      const found = all[`${scope} ${code}`];
      if (found?.length) return found;
    }
  }
  return [];
}

/** One of the bot's texts (description, short_description) in the person's language. */
export function botText(botId, field, personId) {
  const texts = bot(botId)?.texts ?? {};
  const language = person(personId)?.language_code?.slice(0, 2) ?? "";
  return texts[`${field} ${language}`] || texts[`${field} `] || "";
}

/** The answer to a pressed button, once the bot gave one. */
export function answerTo(queryId) {
  for (const one of current.bots) {
    const query = one.callbacks.find((asked) => asked.id === queryId);
    if (query?.answer) return query.answer;
  }
  return null;
}
