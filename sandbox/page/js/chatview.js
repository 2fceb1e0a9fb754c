// The open chat: its head, what is pinned, the messages, and the composer below them.
// Who reads the end stays at the end when something comes; who reads further up is left alone.

import { avatar } from "./avatar.js";
import { itemNode, items, signature } from "./bubbles.js";
import { preview } from "./chatlist.js";
import { Composer } from "./composer.js";
import { fill, h, icon, iconButton, keyed } from "./dom.js";
import { info } from "./info.js";
import * as state from "./state.js";
import { headcount } from "./words.js";

const NEAR_THE_END = 60;
const ACTION_MS = 6000;
const ACTIONS = {
  typing: "typing",
  upload_photo: "sending a photo",
  upload_document: "sending a file",
};

export class ChatView {
  constructor(phone) {
    this.phone = phone;
    this.stuck = true;
    this.lastTop = 0;
    this.head = h("header", { class: "screen-head" });
    this.pinned = h("button", { class: "pinned", type: "button", hidden: true });
    this.thread = h("div", { class: "thread" });
    this.scroller = h(
      "div",
      {
        class: "messages",
        role: "log",
        "aria-live": "polite",
        "aria-label": "Messages",
        tabindex: "0",
      },
      this.thread,
    );
    this.down = iconButton("down", "Go to the newest message", () => this.arrive(), {
      class: "to-end",
    });
    this.composer = new Composer(phone);
    this.element = h(
      "section",
      { class: "screen chat" },
      this.head,
      this.pinned,
      h("div", { class: "message-area" }, this.scroller, this.down),
      this.composer.element,
    );
    this.scroller.addEventListener("scroll", () => this.noteScroll());
    const observer = new ResizeObserver(() => this.stuck && this.toEnd());
    for (const grown of [this.thread, this.scroller]) observer.observe(grown);
  }

  get view() {
    return this.phone.place === null ? null : state.view(this.phone.personId, this.phone.place);
  }

  update() {
    const { place } = this.phone;
    if (place === null) return;
    const view = this.view;
    this.drawHead(place, view);
    this.drawPinned(view);
    keyed(this.thread, this.items(place, view), {
      key: (item) => item.id,
      signature,
      build: (item, old) => this.node(item, old),
    });
    this.composer.update();
    if (this.stuck) this.toEnd();
  }

  items(place, view) {
    if (!view) return [{ kind: "gone", id: `gone ${place}` }];
    const chat = place < 0 ? state.chat(place) : null;
    const list = items(view.messages, {
      me: this.phone.personId,
      place,
      isChannel: chat?.type === "channel",
      isGroup: chat !== null && chat.type !== "channel",
      now: state.now(),
    });
    if (!view.messages.length) list.push({ kind: "empty", id: `empty ${place}`, place });
    if (this.action(view)) list.push({ kind: "typing", id: "typing" });
    return list;
  }

  node(item, old) {
    if (item.kind === "typing")
      return h(
        "div",
        { class: "message theirs last typing", "aria-label": "The bot is typing" },
        h("div", { class: "bubble" }, h("i"), h("i"), h("i")),
      );
    if (item.kind === "gone")
      return h(
        "div",
        { class: "notice" },
        h("p", {}, "You are not a member of this chat any more."),
        h(
          "button",
          { class: "pill", type: "button", on: { click: () => this.phone.back() } },
          "Back to the chats",
        ),
      );
    if (item.kind === "empty") return this.emptyNote(item.place);
    return itemNode(item, old, (message) => this.phone.reader(message));
  }

  /** Before the first word, a bot introduces itself with its description. */
  emptyNote(place) {
    if (place < 0)
      return h("div", { class: "notice" }, h("p", {}, "Nothing has been posted here yet."));
    const bot = state.bot(place);
    const text =
      state.botText(place, "description", this.phone.personId) ||
      "No messages here yet. Press START to talk to the bot.";
    return h(
      "div",
      { class: "notice intro" },
      avatar(place, bot.first_name),
      h("b", {}, bot.first_name),
      h("p", {}, text),
    );
  }

  /** What the bot is doing; forgotten after a few seconds, as Telegram does. */
  action(view) {
    const mark = `${this.phone.place} ${view?.action} ${view?.messages.at(-1)?.message_id}`;
    if (mark !== this.actionMark) {
      this.actionMark = mark;
      this.actionUntil = view?.action ? Date.now() + ACTION_MS : 0;
      if (view?.action) setTimeout(() => this.update(), ACTION_MS + 50);
    }
    return Date.now() < this.actionUntil ? (ACTIONS[view.action] ?? "busy") : null;
  }

  drawHead(place, view) {
    const { personId } = this.phone;
    const subject = place > 0 ? state.bot(place) : state.chat(place);
    const name = subject?.first_name ?? subject?.title ?? "Chat";
    const action = this.action(view);
    const status = action
      ? `${action}…`
      : place > 0
        ? "bot"
        : subject
          ? headcount(subject, state.insideCount(subject))
          : "";
    const unread = this.phone
      .places()
      .filter((one) => one !== place)
      .reduce((sum, one) => sum + this.phone.unread(one), 0);
    const mark = JSON.stringify([place, name, status, unread, personId]);
    if (mark === this.headMark) return;
    this.headMark = mark;
    const back = iconButton(
      "back",
      unread ? `Back to the chats, ${unread} unread` : "Back to the chats",
      () => this.phone.back(),
      { class: "icon-button back" },
    );
    if (unread) back.append(h("span", { class: "badge" }, unread));
    const title = h(
      "button",
      {
        class: "chat-title",
        type: "button",
        "aria-label": `${name}: details`,
        on: { click: () => info(this.phone, this.phone.place) },
      },
      avatar(place, name, { small: true }),
      h("span", {}, h("b", {}, name), h("small", { class: action ? "active" : "" }, status)),
    );
    fill(
      this.head,
      back,
      title,
      iconButton("more", "Details and actions", () => info(this.phone, this.phone.place)),
    );
  }

  drawPinned(view) {
    const id = view?.pinned?.at(-1);
    const message = id && view.messages.find((one) => one.message_id === id);
    this.pinned.hidden = !message;
    const mark = message ? `${id} ${message.stamp}` : "";
    if (!message || mark === this.pinnedMark) return;
    this.pinnedMark = mark;
    fill(
      this.pinned,
      icon("pin"),
      h("span", {}, h("b", {}, "Pinned message"), h("span", {}, preview(message))),
    );
    this.pinned.onclick = () => this.show(id);
  }

  find(messageId) {
    return this.view?.messages.find((one) => one.message_id === messageId);
  }

  /** Bring one message into sight and point it out. */
  show(messageId) {
    const node = this.thread.querySelector(`[data-message="${Number(messageId)}"]`);
    if (!node) return;
    this.stuck = false;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("pointed");
    requestAnimationFrame(() => node.classList.add("pointed"));
  }

  arrive(messageId = 0) {
    this.stuck = true;
    this.toEnd();
    if (messageId) this.show(messageId);
    else this.composer.focus();
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
    // A picture that grows between a scroll and its event takes the end away from a reader who did
    // not move; only who went up has left it.
    this.stuck = near || (this.stuck && scrollTop >= this.lastTop);
    this.lastTop = scrollTop;
    this.element.classList.toggle("scrolled-up", !this.stuck);
  }
}
