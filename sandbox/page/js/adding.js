// Bringing a bot into one of one's own chats: which one, and which rights it gets there.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { h } from "./dom.js";
import * as state from "./state.js";
import { CHAT_KINDS } from "./words.js";

const KINDS = { startchannel: ["channel"], startgroup: ["group", "supergroup"] };

/** Which kind of chat a link brings the bot into; null for any other link. */
export function addKind(params) {
  return Object.keys(KINDS).find((kind) => params.has(kind)) ?? null;
}

export function addByLink(phone, bot, { kind, rights, url }) {
  const add = (chat) => api.add(phone.personId, bot.id, chat.id, url);
  return pick(phone, KINDS[kind], rights, add);
}

/** A button below the chat asks for a chat: the bot gets its rights there and hears which it is. */
export function shareByButton(phone, { chat_is_channel: isChannel, request_id: id, ...asked }) {
  const given = Object.entries(asked.bot_administrator_rights ?? {});
  const rights = given.filter(([, is]) => is).map(([name]) => name.replace(/^can_/, ""));
  const where = state.where(phone.personId, phone.place);
  const kinds = isChannel ? KINDS.startchannel : KINDS.startgroup;
  return pick(phone, kinds, rights, (chat) => api.shareChat(where, chat.id, id));
}

function pick(phone, kinds, rights, act) {
  const mine = state
    .get()
    .chats.filter(
      (one) => kinds.includes(one.type) && one.owner === phone.personId && !one.migrated_to,
    );
  const draw = (close) => [
    h("p", { class: "hint" }, `The bot becomes an administrator with: ${rights.join(", ")}`),
    ...mine.map((chat) =>
      h(
        "button",
        {
          class: "wide-button",
          type: "button",
          on: {
            click: () => {
              close();
              return phone.sheets.attempt(() => act(chat));
            },
          },
        },
        avatar(chat.id, chat.title),
        chat.title,
      ),
    ),
    mine.length
      ? null
      : h("p", { class: "hint" }, `You own no ${kinds.map((kind) => CHAT_KINDS[kind]).join(" or ")}.`),
  ];
  return phone.sheets.open({ title: "Choose a chat", draw });
}
