// The bot's commands, offered above the text box: all of them by the menu button, the fitting ones
// while a person types "/".

import { fill, h } from "./dom.js";

let lists = 0;

export class Suggestions {
  constructor(field, choose) {
    this.field = field;
    this.choose = choose;
    this.commands = [];
    this.shown = [];
    this.at = -1;
    lists += 1;
    this.element = h("div", {
      class: "suggestions",
      id: `commands-${lists}`,
      role: "listbox",
      "aria-label": "Commands",
      hidden: true,
    });
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-controls": this.element.id,
      "aria-expanded": "false",
      "aria-autocomplete": "list",
    }))
      field.setAttribute(name, value);
  }

  set(commands) {
    this.commands = commands;
  }

  /** Show what fits to the text so far; a text that is no command hides the list. */
  offer(text) {
    const wanted = /^\/(\w*)$/.exec(text)?.[1];
    this.show(
      wanted === undefined ? [] : this.commands.filter((one) => one.command.startsWith(wanted)),
    );
  }

  toggle() {
    this.show(this.element.hidden ? this.commands : []);
    this.field.focus();
  }

  hide() {
    this.show([]);
  }

  show(commands) {
    this.shown = commands;
    this.element.hidden = commands.length === 0;
    this.field.setAttribute("aria-expanded", String(commands.length > 0));
    fill(
      this.element,
      commands.map((one, index) => this.option(one, index)),
    );
    this.mark(commands.length && this.field.value.length > 1 ? 0 : -1);
  }

  option(one, index) {
    // The press must not take the focus from the text box, or the list would close before the click.
    const on = { mousedown: (event) => event.preventDefault(), click: () => this.take(one) };
    return h(
      "div",
      { class: "option", role: "option", id: `${this.element.id}-${index}`, on },
      h("b", {}, `/${one.command}`),
      h("span", {}, one.description),
    );
  }

  take(one) {
    this.hide();
    this.choose(one.command);
  }

  mark(index) {
    this.at = index;
    [...this.element.children].forEach((node, at) =>
      node.setAttribute("aria-selected", String(at === index)),
    );
    this.element.children[index]?.scrollIntoView({ block: "nearest" });
    this.field.setAttribute(
      "aria-activedescendant",
      index >= 0 ? `${this.element.id}-${index}` : "",
    );
  }

  /** Keys that mean the list while it is open; tells whether it took one. */
  key(event) {
    if (this.element.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.shown.length;
    if (step) this.mark((Math.max(this.at, step < 0 ? 0 : -1) + step + count) % count);
    else if (event.key === "Escape") this.hide();
    else if ((event.key === "Enter" || event.key === "Tab") && this.at >= 0)
      this.take(this.shown[this.at]);
    else return false;
    event.preventDefault();
    return true;
  }
}
