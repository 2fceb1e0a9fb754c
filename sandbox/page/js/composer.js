// Where a person writes: the text box with the bot's commands, attachments, the reply keyboard, or the
// one button that stands there instead (START, UNBLOCK).

import { shareByButton } from "./adding.js";
import * as api from "./api.js";
import { attachButton, sendFile } from "./attach.js";
import { Suggestions } from "./commands.js";
import { fill, h, icon, iconButton } from "./dom.js";
import * as state from "./state.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.drafts = new Map();
    this.field = h("textarea", {
      rows: "1",
      maxlength: "4096",
      placeholder: "Message",
      "aria-label": "Message",
      autocomplete: "off",
    });
    this.suggestions = new Suggestions(this.field, (command) => this.send(`/${command}`));
    this.menuButton = h(
      "button",
      {
        class: "menu-button",
        type: "button",
        "aria-label": "Commands of the bot",
        on: { click: () => this.suggestions.toggle() },
      },
      icon("menu"),
      h("span", {}, "Menu"),
    );
    this.sendButton = iconButton("send", "Send", () => this.send(), { class: "icon-button send" });
    this.row = h(
      "div",
      { class: "compose-row" },
      this.menuButton,
      this.field,
      attachButton(phone),
      this.sendButton,
    );
    this.keys = h("div", { class: "reply-keys", hidden: true });
    this.instead = h("div", { class: "instead", hidden: true });
    this.element = h(
      "div",
      { class: "composer" },
      this.suggestions.element,
      this.row,
      this.keys,
      this.instead,
    );
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => {
      if (this.suggestions.key(event)) return;
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    this.field.addEventListener("paste", (event) => {
      const [file] = event.clipboardData?.files ?? [];
      if (!file) return;
      event.preventDefault();
      sendFile(this.phone, file, file.type.startsWith("image/"));
    });
  }

  focus() {
    // On a touch screen the keyboard would jump up over the messages just opened.
    if (matchMedia("(hover: hover)").matches) this.field.focus({ preventScroll: true });
  }

  typed() {
    this.drafts.set(this.phone.place, this.field.value);
    this.suggestions.offer(this.field.value);
    this.sendButton.disabled = !this.field.value.trim();
  }

  async send(text = this.field.value.trim()) {
    if (!text) return;
    this.put("");
    this.phone.chat.stuck = true;
    if ((await this.phone.say(text)) === null && !this.field.value) this.put(text);
  }

  put(text) {
    this.field.value = text;
    this.typed();
  }

  update() {
    const { place } = this.phone;
    if (place !== this.place) {
      this.place = place;
      this.field.value = this.drafts.get(place) ?? "";
      this.suggestions.hide();
      this.sendButton.disabled = !this.field.value.trim();
    }
    const instead = this.replacement(place);
    this.row.hidden = instead !== null;
    this.showInstead(instead);
    this.showKeys(instead === null ? state.view(this.phone.personId, place)?.keyboard : null);
    const commands = place > 0 ? state.commands(place, this.phone.personId) : [];
    this.suggestions.set(commands);
    this.menuButton.hidden = commands.length === 0;
  }

  /** What stands here instead of the text box: a label, and what pressing it does (if anything). */
  replacement(place) {
    const { person, personId } = this.phone;
    if (person.deactivated) return { label: "This account is deleted" };
    const view = state.view(personId, place);
    if (!view) return { label: "You cannot write here" };
    if (place > 0) return this.dialogReplacement(place, view);
    const chat = state.chat(place);
    const mayPost =
      chat.type !== "channel" ||
      state.standing(chat, personId).status === "creator" ||
      state.standing(chat, personId).can_post_messages;
    return mayPost ? null : { label: "Only administrators can post here" };
  }

  dialogReplacement(place, view) {
    const { personId } = this.phone;
    if (view.blocked) return { label: "Unblock", act: () => api.block(personId, place, false) };
    if (!view.started && !view.messages.length)
      return { label: "Start", act: () => api.say(state.where(personId, place), "/start") };
    return null;
  }

  showInstead(instead) {
    this.instead.hidden = instead === null;
    const mark = JSON.stringify([instead?.label, this.phone.place]);
    if (instead === null || mark === this.insteadMark) {
      if (instead === null) this.insteadMark = null;
      return;
    }
    this.insteadMark = mark;
    const { label, act } = instead;
    fill(
      this.instead,
      act
        ? h(
            "button",
            { type: "button", on: { click: () => this.phone.sheets.attempt(act) } },
            label,
          )
        : h("span", {}, label),
    );
  }

  /** A key says its own words, or asks for one of the person's chats. */
  press(button) {
    if (button.request_chat) return shareByButton(this.phone, button.request_chat);
    return this.send(button.text);
  }

  /** The reply keyboard that a bot put in place of the usual one. */
  showKeys(keyboard) {
    const rows = keyboard?.keyboard ?? [];
    this.keys.hidden = rows.length === 0;
    const mark = JSON.stringify(rows);
    if (mark === this.keysMark) return;
    this.keysMark = mark;
    const key = (button) =>
      h(
        "button",
        { class: "key", type: "button", on: { click: () => this.press(button) } },
        button.text,
      );
    fill(
      this.keys,
      rows.map((row) => h("div", { class: "keys" }, row.map(key))),
    );
  }
}
