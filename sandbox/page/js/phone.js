// One person's screen: the list of their chats, and the chat that is open. It answers everything
// that can be done inside it, as the person it belongs to.

import * as api from "./api.js";
import { ChatList } from "./chatlist.js";
import { ChatView } from "./chatview.js";
import { copy } from "./clipboard.js";
import { h, icon } from "./dom.js";
import { spin } from "./keyboard.js";
import { follow } from "./links.js";
import { look } from "./lightbox.js";
import { payInvoice } from "./payment.js";
import { Sheets } from "./sheets.js";
import { openSigning } from "./signing.js";
import * as state from "./state.js";

export class Phone {
  /** `place` is the chat to begin with, or null for the list. */
  constructor(personId, place) {
    this.personId = personId;
    this.place = place;
    this.seen = new Map();
    this.waiting = new Map();
    this.asked = new Set();
    this.screens = h("div", { class: "screens" });
    this.sheets = new Sheets(this.screens);
    this.list = new ChatList(this);
    this.chat = new ChatView(this);
    this.screens.append(this.list.element, this.chat.element);
    this.push = h(
      "button",
      { class: "push", type: "button", hidden: true, on: { click: () => this.answerRing() } },
      icon("wallet"),
      h("span", {}, "Your wallet", h("small", {}, "A transaction waits to be signed.")),
    );
    this.element = h(
      "div",
      { class: "phone" },
      this.screens,
      this.push,
      this.sheets.layer,
      this.sheets.toasts,
    );
    this.update();
  }

  get person() {
    return state.person(this.personId);
  }

  /** Open a chat, at its end or at one message. */
  open(place, messageId = 0) {
    this.place = place;
    this.sheets.closeAll();
    this.update();
    this.chat.arrive(messageId);
  }

  back() {
    this.place = null;
    this.update();
    this.list.element.querySelector("button.chat-row")?.focus({ preventScroll: true });
  }

  update() {
    if (!this.person) return;
    if (this.place !== null && state.chat(this.place)) this.place = state.chat(this.place).id;
    this.element.classList.toggle("in-chat", this.place !== null);
    this.list.element.inert = this.place !== null;
    this.chat.element.inert = this.place === null;
    this.noteSeen();
    this.list.update();
    this.chat.update();
    this.sheets.update();
    this.settle();
    this.welcome();
    this.ring();
  }

  /** Say so when a request to join that was sent from here has been granted. */
  welcome() {
    for (const id of this.asked) {
      if (!state.view(this.personId, id)) continue;
      this.asked.delete(id);
      this.sheets.toast(`You were let into ${state.chat(id).title}`, "good");
    }
  }

  /** What was there before the page looked counts as read, and so does what is on the screen. */
  noteSeen() {
    for (const place of this.places()) {
      const last = state.view(this.personId, place)?.messages.at(-1)?.message_id ?? 0;
      if (!this.seen.has(place) || place === this.place) this.seen.set(place, last);
    }
  }

  /** Everything that stands in this person's list. */
  places() {
    return [
      ...state.get().bots.map((one) => one.id),
      ...state.chatsOf(this.personId).map((one) => one.id),
    ];
  }

  unread(place) {
    const seen = this.seen.get(place) ?? 0;
    const messages = state.view(this.personId, place)?.messages ?? [];
    return messages.filter(
      (one) => one.message_id > seen && one.from.id !== this.personId && !one.service,
    ).length;
  }

  /** What the nodes of a message may ask for. */
  reader(message) {
    return {
      follow: (url) => follow(this, url),
      say: (text) => this.say(text),
      copy: (text) => copy(this.sheets, text),
      press: (button, node) => this.press(message, button, node),
      find: (id) => this.chat.find(id),
      show: (id) => this.chat.show(id),
      look: (file) => this.look(file),
    };
  }

  look(file) {
    const read = () => api.scan(file).catch(() => null);
    return look(api.fileUrl(file), read, (text) => follow(this, text));
  }

  /** A wallet rings when something waits to be signed, until it was looked at. */
  ring() {
    const marks = (this.person.to_sign ?? []).join(" ");
    if (marks === this.rung) return;
    this.rung = marks;
    this.push.hidden = marks === "";
  }

  answerRing() {
    this.push.hidden = true;
    return openSigning(this);
  }

  say(text) {
    return this.sheets.attempt(() => api.say(state.where(this.personId, this.place), text));
  }

  press(message, button, node) {
    switch (button.kind) {
      case "callback_data":
        return this.ask(message, button, node);
      case "url":
        return follow(this, button.value);
      case "copy_text":
        return copy(this.sheets, button.value);
      case "pay":
        return payInvoice(this, message);
      default:
        return this.sheets.toast("Only a real Telegram can open this button.");
    }
  }

  /**
   * Send the press of a callback button. It goes out by its data, because two buttons of one message
   * may have the same label. The answer arrives with the state; see `settle`.
   */
  async ask(message, button, node) {
    if (node.classList.contains("busy")) return;
    const stop = spin(node);
    const query = await this.sheets.attempt(() =>
      api.press(state.where(this.personId, this.place), message.message_id, button.value),
    );
    if (!query) return stop();
    this.waiting.set(query.query_id, stop);
    this.settle();
  }

  /** Show the answers that came for pressed buttons. */
  settle() {
    for (const [queryId, stop] of this.waiting) {
      const answer = state.answerTo(queryId);
      if (!answer) continue;
      this.waiting.delete(queryId);
      stop();
      if (answer.url) follow(this, answer.url);
      else if (answer.text && answer.show_alert) this.sheets.alert(answer.text);
      else if (answer.text) this.sheets.toast(answer.text);
    }
  }
}
