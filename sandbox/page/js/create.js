// Forms that make a person, a channel or a group.

import * as api from "./api.js";
import { fill, h } from "./dom.js";
import * as state from "./state.js";
import { fullName, LANGUAGES } from "./words.js";

/** A dialog over the whole page; `submit` gets the form's fields and may throw what was refused. */
export function form(title, fields, label, submit) {
  const trouble = h("p", { class: "trouble", role: "alert" });
  const cancel = h(
    "button",
    { type: "button", class: "wide-button quiet", on: { click: () => dialog.close() } },
    "Cancel",
  );
  const body = h(
    "form",
    {},
    h("h2", {}, title),
    fields,
    trouble,
    h(
      "div",
      { class: "button-row" },
      cancel,
      h("button", { type: "submit", class: "wide-button" }, label),
    ),
  );
  const dialog = h(
    "dialog",
    { class: "form", "aria-label": title, on: { close: () => dialog.remove() } },
    body,
  );
  body.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(body)].filter(([, value]) => value !== ""));
    try {
      await submit(values);
      dialog.close();
    } catch (error) {
      fill(trouble, error.message);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

export const field = (name, label, props = {}) =>
  h(
    "label",
    { class: "field" },
    h("span", {}, label),
    h("input", { type: "text", name, autocomplete: "off", ...props }),
  );

export const choice = (name, label, options, chosen) =>
  h(
    "label",
    { class: "field" },
    h("span", {}, label),
    h(
      "select",
      { name },
      options.map(([value, text]) =>
        h("option", { value, selected: String(value) === String(chosen) }, text),
      ),
    ),
  );

export function newPerson(use) {
  const fields = [
    field("first_name", "First name", { required: true, autofocus: true, maxlength: "64" }),
    field("last_name", "Last name", { maxlength: "64" }),
    field("username", "Username", {
      pattern: "[A-Za-z0-9_]{4,32}",
      title: "4 to 32 letters, digits or underscores",
      placeholder: "without @",
    }),
    choice(
      "language_code",
      "Language of the app",
      [...Object.entries(LANGUAGES), ["", "none told"]],
      "en",
    ),
  ];
  form("New person", fields, "Create", async (values) => use(await api.createPerson(values)));
}

export function newChat(owner, use) {
  const owners = state
    .get()
    .people.filter((one) => !one.deactivated)
    .map((one) => [one.id, fullName(one)]);
  const fields = [
    field("title", "Title", { required: true, autofocus: true, maxlength: "128" }),
    choice(
      "type",
      "Kind",
      [
        ["channel", "Channel"],
        ["supergroup", "Group"],
        ["group", "Basic group"],
      ],
      "channel",
    ),
    choice("owner", "Owner", owners, owner),
    field("username", "Public name", {
      pattern: "[A-Za-z0-9_]{4,32}",
      title: "4 to 32 letters, digits or underscores",
      placeholder: "none: it stays private",
    }),
  ];
  form("New channel or group", fields, "Create", async (values) =>
    use(await api.createChat({ ...values, owner: Number(values.owner) })),
  );
}

/** A question before something that cannot be taken back. */
export function confirm(title, text, label, deed) {
  form(title, h("p", {}, text), label, deed);
}
