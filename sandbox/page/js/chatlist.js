// The list of a person's chats, newest first, with a box for an invitation link below it.

import * as api from "./api.js";
import { avatar } from "./avatar.js";
import { newChat } from "./create.js";
import { h, icon, iconButton, keyed } from "./dom.js";
import { invitation, read } from "./links.js";
import * as state from "./state.js";
import { when } from "./words.js";

export class ChatList {
  constructor(phone) {
    this.phone = phone;
    this.rows = h("div", { class: "rows", role: "list" });
    const create = iconButton("plus", "Create a channel or group", () =>
      newChat(phone.personId, (chat) => phone.open(chat.id)),
    );
    this.element = h(
      "section",
      { class: "screen list", "aria-label": "Chats" },
      h("header", { class: "screen-head" }, h("h2", {}, "Chats"), create),
      this.rows,
      this.joinBox(),
    );
  }

  joinBox() {
    const field = h("input", {
      type: "text",
      placeholder: "t.me/+… invitation link",
      "aria-label": "Invitation link",
      autocomplete: "off",
      spellcheck: "false",
    });
    const form = h(
      "form",
      { class: "join-box" },
      icon("link"),
      field,
      h("button", { type: "submit", class: "pill" }, "Join"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const goal = read(field.value.trim());
      field.value = "";
      if (goal.kind === "invitation") return invitation(this.phone, goal.link);
      return this.phone.sheets.toast(
        "That is not an invitation: it would look like https://t.me/+…",
        "bad",
      );
    });
    return form;
  }

  update() {
    const rows = [...this.dialogs(), ...this.chats(), ...this.requests()].sort(
      (a, b) => b.date - a.date,
    );
    keyed(this.rows, rows, {
      key: (row) => row.place,
      signature: JSON.stringify,
      build: (row) => this.row(row),
    });
  }

  dialogs() {
    return state
      .get()
      .bots.map((bot) => ({ ...this.summary(bot.id), name: bot.first_name, mark: null }));
  }

  chats() {
    const marks = { channel: "channel", group: "group", supergroup: "group" };
    return state
      .chatsOf(this.phone.personId)
      .map((chat) => ({ ...this.summary(chat.id), name: chat.title, mark: marks[chat.type] }));
  }

  /** Chats that this person asked to join and still waits for. */
  requests() {
    const mine = (chat) => chat.requests.find((one) => one.person === this.phone.personId);
    return state
      .get()
      .chats.filter(mine)
      .map((chat) => ({
        place: chat.id,
        name: chat.title,
        mark: "clock",
        date: mine(chat).date,
        text: "Request sent, press to take it back",
        unread: 0,
        waits: true,
      }));
  }

  summary(place) {
    const last = state.view(this.phone.personId, place)?.messages.at(-1);
    const own = last?.from.id === this.phone.personId;
    return {
      place,
      date: last?.date ?? 0,
      stamp: last ? when(last.date, state.now()) : "",
      text: last ? `${own ? "You: " : ""}${preview(last)}` : "No messages yet",
      unread: this.phone.unread(place),
    };
  }

  row(row) {
    const act = () => (row.waits ? this.takeBack(row) : this.phone.open(row.place));
    const label = `${row.name}${row.unread ? `, ${row.unread} unread` : ""}`;
    return h(
      "div",
      { role: "listitem" },
      h(
        "button",
        {
          class: "chat-row",
          type: "button",
          "aria-label": label,
          data: { place: row.place },
          on: { click: act },
        },
        avatar(row.place, row.name, { mark: row.mark }),
        h("span", { class: "chat-row-words" }, h("b", {}, row.name), h("span", {}, row.text)),
        h(
          "span",
          { class: "chat-row-side" },
          h("time", {}, row.stamp ?? ""),
          row.unread ? h("span", { class: "badge" }, row.unread) : null,
        ),
      ),
    );
  }

  takeBack(row) {
    return this.phone.sheets.attempt(() => api.cancelJoin(this.phone.personId, row.place));
  }
}

/** A message in one line. */
export function preview(message) {
  const kind = message.photo
    ? "Photo"
    : message.document
      ? message.document.file_name || "File"
      : "";
  return [kind, message.text].filter(Boolean).join(" · ").replace(/\s+/g, " ").slice(0, 90);
}
