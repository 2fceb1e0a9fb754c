// The menus of the columns: what can be done with the one at hand, and what can be added.

import * as api from "./api.js";
import { confirm, newChat, newPerson } from "./create.js";
import * as state from "./state.js";
import { openSubscriptions } from "./subscriptions.js";
import { openWallet } from "./wallet.js";
import { fullName } from "./words.js";

const entry = (name, label, act, tone) => ({ name, label, act, tone });
const closing = (columns, id) => entry("close", "Close this column", () => columns.remove(id));

export function personEntries(columns, id) {
  const person = state.person(id);
  const bot = state.firstBot();
  const create = () => newChat(id, (chat) => columns.phone(id).open(chat.id));
  const entries = [bot ? blocking(columns, id, bot) : null];
  entries.push(
    entry("wallet", "Open the wallet", () => openWallet(columns.phone(id))),
    entry("star", "Stars subscriptions", () => openSubscriptions(columns.phone(id))),
    entry("channel", "Create a channel or group", create),
    closing(columns, id),
  );
  if (!person.deactivated) entries.push(deleting(person));
  return entries;
}

function blocking(columns, id, bot) {
  const { blocked } = state.view(id, bot.id);
  const turn = () => columns.phone(id).sheets.attempt(() => api.block(id, bot.id, !blocked));
  return entry("block", blocked ? "Unblock the bot" : "Block the bot", turn);
}

function deleting(person) {
  const words = `${fullName(person)} leaves Telegram for good. The bot is told so when it writes next.`;
  const ask = () =>
    confirm("Delete the account?", words, "Delete", () => api.deactivate(person.id));
  return entry("reset", "Delete the account", ask, "danger");
}

export function chatEntries(columns, id) {
  const owner = state.person(state.chat(id).owner);
  const show = entry("person", `Show ${fullName(owner)}`, () => columns.add(owner.id));
  return [show, closing(columns, id)];
}

/** Somebody new, or whoever has no column yet. */
export function addEntries(columns) {
  const { people, chats } = state.get();
  const free = (one) => !columns.ids.includes(one.id) && !one.migrated_to;
  const add = (one) => columns.add(one.id);
  const chat = () => newChat(people[0].id, add);
  return [
    entry("plus", "New person", () => newPerson(add)),
    people.length ? entry("channel", "New channel or group", chat) : null,
    ...people.filter(free).map((one) => entry("person", fullName(one), () => add(one))),
    ...chats.filter(free).map((one) => entry("channel", one.title, () => add(one))),
  ];
}
