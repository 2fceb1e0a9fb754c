// The row of phones. Which ones stand there is written into the address (?people=…&chats=…), so a
// page can be bookmarked; without it the first people that the sandbox knows are shown.

import { acceptDrops } from "./attach.js";
import { avatar } from "./avatar.js";
import { addEntries, chatEntries, personEntries } from "./column-menus.js";
import { newPerson } from "./create.js";
import { fill, h, icon, iconButton, keyed } from "./dom.js";
import { Phone } from "./phone.js";
import { menu } from "./sheets.js";
import * as state from "./state.js";
import { fullName, LANGUAGES } from "./words.js";

const AT_FIRST = 3;

/** A column is a person's phone, or a chat as its owner sees it; the number tells which. */
export class Columns {
  constructor(root, tabs) {
    this.root = root;
    this.tabs = tabs;
    this.phones = new Map();
    this.chosen = fromAddress();
    this.empty = h("div", { class: "nobody", hidden: true });
    this.row = h("div", { class: "row" });
    root.append(this.row, this.empty);
    this.row.addEventListener("scroll", () => this.noteTab(), { passive: true });
  }

  get ids() {
    const { people, chats } = state.get();
    const known = (id) =>
      id > 0 ? people.some((one) => one.id === id) : state.chat(id) !== undefined;
    if (this.chosen) return this.chosen.filter(known);
    const all = [
      ...people.map((one) => one.id),
      ...chats.filter((one) => !one.migrated_to).map((one) => one.id),
    ];
    return all.slice(0, AT_FIRST);
  }

  update() {
    const { ids } = this;
    keyed(this.row, ids, {
      key: (id) => id,
      signature: (id) => this.mark(id),
      build: (id, old) => this.column(id, old),
    });
    for (const id of [...this.phones.keys()]) if (!ids.includes(id)) this.phones.delete(id);
    for (const phone of this.phones.values()) phone.update();
    this.drawTabs(ids);
    this.drawEmpty(ids);
  }

  mark(id) {
    const person = state.person(this.owner(id));
    return JSON.stringify([person, id < 0 ? state.chat(id)?.title : "", Boolean(state.firstBot())]);
  }

  owner(id) {
    return id > 0 ? id : state.chat(id).owner;
  }

  /** The strip with the person's name above their phone; the phone itself outlives a redrawn strip. */
  column(id, old) {
    const person = state.person(this.owner(id));
    const name = fullName(person);
    const chat = id < 0 ? state.chat(id) : null;
    const phone = this.phone(id);
    const more = iconButton("more", `Actions for ${chat?.title ?? name}`, () =>
      menu(more, this.actions(id)),
    );
    const strip = h(
      "header",
      { class: "owner" },
      chat
        ? avatar(chat.id, chat.title, { small: true, mark: "channel" })
        : avatar(person.id, name, { small: true }),
      h(
        "div",
        { class: "owner-words" },
        h("h2", {}, chat?.title ?? name),
        h("p", {}, chat ? `as ${name} sees it` : about(person)),
      ),
      more,
      iconButton("close", `Close the column of ${chat?.title ?? name}`, () => this.remove(id)),
    );
    if (old) {
      old.firstChild.replaceWith(strip);
      return old;
    }
    return h(
      "section",
      { class: "column", data: { column: id }, "aria-label": `Screen of ${chat?.title ?? name}` },
      strip,
      phone.element,
    );
  }

  phone(id) {
    const kept = this.phones.get(id);
    // A phone that began before any bot was there opens its chat as soon as one is.
    if (kept) {
      if (kept.homeless && state.firstBot()) {
        kept.homeless = false;
        kept.open(state.firstBot().id);
      }
      return kept;
    }
    const place = id < 0 ? id : (state.firstBot()?.id ?? null);
    const phone = new Phone(this.owner(id), place);
    phone.homeless = place === null;
    acceptDrops(phone);
    this.phones.set(id, phone);
    return phone;
  }

  actions(id) {
    return id > 0 ? personEntries(this, id) : chatEntries(this, id);
  }

  addMenu(anchor) {
    menu(anchor, addEntries(this));
  }

  add(id) {
    if (!this.ids.includes(id)) this.choose([...this.ids, id]);
    this.show(id);
  }

  remove(id) {
    this.choose(this.ids.filter((one) => one !== id));
  }

  choose(ids) {
    this.chosen = ids;
    const address = new URL(location.href);
    address.searchParams.set("people", ids.filter((id) => id > 0).join(","));
    address.searchParams.set("chats", ids.filter((id) => id < 0).join(","));
    history.replaceState(null, "", address);
    this.update();
  }

  show(id) {
    this.row
      .querySelector(`[data-column="${id}"]`)
      ?.scrollIntoView({ inline: "center", behavior: "smooth" });
  }

  /** On a narrow screen one phone is seen at a time; the tabs switch, and hold the actions of the one in sight. */
  drawTabs(ids) {
    keyed(this.tabs, ids, {
      key: (id) => id,
      signature: (id) => `${this.mark(id)}${this.news(id)}`,
      build: (id) => this.tab(id),
    });
    this.noteTab();
  }

  tab(id) {
    const name = id > 0 ? fullName(state.person(id)) : state.chat(id).title;
    const news = this.news(id);
    const act = () =>
      tab.getAttribute("aria-current") === "true" ? menu(tab, this.actions(id)) : this.show(id);
    const tab = h(
      "button",
      { class: "tab", type: "button", title: name, data: { tab: id }, on: { click: act } },
      avatar(id, name, { small: true }),
      h("span", {}, name.split(" ")[0]),
      news ? h("span", { class: "badge" }, news) : null,
      icon("down"),
    );
    return tab;
  }

  news(id) {
    const phone = this.phones.get(id);
    return phone ? phone.places().reduce((sum, place) => sum + phone.unread(place), 0) : 0;
  }

  noteTab() {
    const middle = this.row.scrollLeft + this.row.clientWidth / 2;
    for (const column of this.row.children) {
      const here = column.offsetLeft <= middle && middle < column.offsetLeft + column.offsetWidth;
      this.tabs
        .querySelector(`[data-tab="${column.dataset.column}"]`)
        ?.setAttribute("aria-current", String(here));
    }
  }

  drawEmpty(ids) {
    this.empty.hidden = ids.length > 0;
    const mark = JSON.stringify([state.isOnline(), Boolean(state.firstBot())]);
    if (ids.length || mark === this.emptyMark) return;
    this.emptyMark = mark;
    const words = state.isOnline()
      ? "Nobody is shown yet. Create a person, and talk to the bot as them."
      : "The sandbox does not answer. This page comes back by itself as soon as it does.";
    const create = h(
      "button",
      {
        class: "wide-button",
        type: "button",
        on: { click: () => newPerson((one) => this.add(one.id)) },
      },
      "Create a person",
    );
    fill(this.empty, icon("group"), h("p", {}, words), state.isOnline() ? create : null);
  }
}

function about(person) {
  const language = LANGUAGES[person.language_code] ?? person.language_code ?? "no language";
  return [person.username ? `@${person.username}` : `id ${person.id}`, language].join(" · ");
}

/** The columns named by the address, or null when it leaves that to the page. */
function fromAddress() {
  const asked = new URLSearchParams(location.search);
  if (!asked.has("people") && !asked.has("chats")) return null;
  const numbers = (name) =>
    (asked.get(name) ?? "").split(",").map(Number).filter(Number.isSafeInteger).filter(Boolean);
  return [...numbers("people"), ...numbers("chats")];
}
