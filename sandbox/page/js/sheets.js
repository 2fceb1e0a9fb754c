// What lies over a phone's screen: sheets (with their own focus), alerts, toasts; and small menus.

import { fill, h, icon, iconButton } from "./dom.js";

const TOAST_MS = 3200;

export class Sheets {
  /** `under` is what cannot be used while a sheet is open. */
  constructor(under) {
    this.under = under;
    this.layer = h("div", { class: "sheet-layer" });
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.open_ = [];
  }

  /** Open a sheet; `draw(close)` gives its content and is asked again by `update` when `mark()` changed. */
  open({ title, draw, mark = () => "", look = "" }) {
    const sheet = { mark, drawn: mark() };
    const before = document.activeElement;
    const close = () => this.close(sheet, before);
    const body = h("div", { class: "sheet-body" });
    sheet.redraw = () => fill(body, draw(close));
    sheet.close = close;
    const head = h("header", {}, h("h2", {}, title), iconButton("close", "Close", close));
    const frame = h(
      "section",
      {
        class: `sheet ${look}`,
        role: "dialog",
        "aria-modal": "true",
        "aria-label": title,
        tabindex: "-1",
      },
      head,
      body,
    );
    sheet.node = h(
      "div",
      { class: "backdrop", on: { click: (event) => event.target === sheet.node && close() } },
      frame,
    );
    frame.addEventListener("keydown", (event) => event.key === "Escape" && close());
    sheet.redraw();
    this.layer.append(sheet.node);
    this.open_.push(sheet);
    this.under.inert = true;
    (frame.querySelector("[data-first]") ?? frame).focus({ preventScroll: true });
    return close;
  }

  close(sheet, before) {
    if (!this.open_.includes(sheet)) return;
    this.open_ = this.open_.filter((one) => one !== sheet);
    sheet.node.remove();
    this.under.inert = this.open_.length > 0;
    if (before?.isConnected) before.focus({ preventScroll: true });
  }

  closeAll() {
    for (const sheet of [...this.open_]) sheet.close();
  }

  update() {
    for (const sheet of this.open_) {
      const mark = sheet.mark();
      if (mark === sheet.drawn) continue;
      sheet.drawn = mark;
      sheet.redraw();
    }
  }

  /** The bot's answer that has to be confirmed. */
  alert(text) {
    const draw = (close) => [
      h("p", { class: "alert-words" }, text),
      h(
        "button",
        { class: "wide-button", type: "button", data: { first: "" }, on: { click: close } },
        "OK",
      ),
    ];
    this.open({ title: "The bot says", draw, look: "alert" });
  }

  toast(text, tone = "") {
    const note = h(
      "div",
      { class: `toast ${tone}` },
      tone === "good" ? icon("check") : null,
      h("span", {}, text),
    );
    this.toasts.append(note);
    setTimeout(() => note.remove(), TOAST_MS);
  }

  /** Do something that the sandbox may refuse; a refusal is shown in its own words. */
  async attempt(deed) {
    try {
      return await deed();
    } catch (error) {
      this.toast(error.message, "bad");
      return null;
    }
  }
}

/** A menu at a button; closes by itself on a choice, on Escape and on a click elsewhere. */
export function menu(anchor, entries) {
  const list = h("div", { class: "menu", role: "menu", popover: "auto" });
  for (const { name, label, act, tone } of entries.filter(Boolean)) {
    const choose = () => {
      list.hidePopover();
      act();
    };
    list.append(
      h(
        "button",
        { type: "button", role: "menuitem", class: tone ?? "", on: { click: choose } },
        icon(name),
        h("span", {}, label),
      ),
    );
  }
  document.body.append(list);
  list.addEventListener("toggle", (event) => event.newState === "closed" && list.remove());
  list.addEventListener("keydown", (event) => walk(list, event));
  list.showPopover();
  put(list, anchor.getBoundingClientRect());
  list.firstChild?.focus({ preventScroll: true });
}

/** Arrow keys walk through the entries. */
function walk(list, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const entries = [...list.children];
  const at = entries.indexOf(document.activeElement);
  entries.at((at + step) % entries.length).focus();
}

function put(list, anchor) {
  const { width, height } = list.getBoundingClientRect();
  const left = Math.min(anchor.left, innerWidth - width - 8);
  const below = anchor.bottom + 6;
  list.style.left = `${Math.max(8, left)}px`;
  list.style.top = `${below + height > innerHeight ? Math.max(8, anchor.top - height - 6) : below}px`;
}
