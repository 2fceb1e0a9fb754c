// Text with entities becomes nodes. Offsets count UTF-16 units, which is how JavaScript counts too.
// `reader` says what following a link, pressing a command or copying does.

import { h, iconButton } from "./dom.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s" };

/** The text from `start` to `end`, with the entities that lie inside it, as a list of nodes. */
export function textNodes(text, entities, reader, start = 0, end = text.length) {
  const nodes = [];
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let position = start;
  while (ordered.length) {
    const entity = ordered.shift();
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    // A block stands on lines of its own, so the line breaks next to it would only make gaps.
    const isBlock = BLOCKS.has(entity.type);
    const gap = isBlock && text[from - 1] === "\n" ? 1 : 0;
    if (from - gap > position) nodes.push(text.slice(position, from - gap));
    const inner = takeInside(ordered, to);
    nodes.push(
      entityNode(entity, text.slice(from, to), textNodes(text, inner, reader, from, to), reader),
    );
    position = isBlock && text[to] === "\n" ? to + 1 : to;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

/** Take out the entities that begin before `to`: they are nested in the one at hand. */
function takeInside(ordered, to) {
  const inner = [];
  while (ordered.length && ordered[0].offset < to) inner.push(ordered.shift());
  return inner;
}

function entityNode(entity, raw, children, reader) {
  if (entity.type in PLAIN) return h(PLAIN[entity.type], {}, children);
  switch (entity.type) {
    case "text_link":
      return link(entity.url, children, reader);
    case "url":
      return link(raw.includes("://") ? raw : `https://${raw}`, children, reader);
    case "email":
      return link(`mailto:${raw}`, children, reader);
    case "mention":
      return link(`https://t.me/${raw.slice(1)}`, children, reader);
    case "bot_command":
      return action(children, () => reader.say(raw));
    case "code":
      return code(raw, children, reader);
    case "pre":
      return pre(raw, children, entity.language, reader);
    case "spoiler":
      return spoiler(children);
    case "blockquote":
      return h("blockquote", {}, children);
    case "expandable_blockquote":
      return expandable(children);
    case "text_mention":
    case "hashtag":
    case "cashtag":
    case "phone_number":
      return h("span", { class: "tag" }, children);
    default:
      return h("span", {}, children);
  }
}

/** A link opens inside the page when it leads to the sandbox; the reader decides. */
export function link(url, children, reader) {
  const follow = (event) => {
    event.preventDefault();
    reader.follow(url);
  };
  return h("a", { href: safeAddress(url), title: url, on: { click: follow } }, children);
}

/** Only addresses that cannot run anything are ever put into an href. */
export function safeAddress(url) {
  return /^(https?|mailto|tg|ton):/i.test(url) ? url : `https://${url}`;
}

function action(children, act) {
  return h("button", { class: "text-action", type: "button", on: { click: act } }, children);
}

export function code(raw, children, reader) {
  return h(
    "code",
    {
      class: "copyable",
      title: "Copy",
      role: "button",
      tabindex: "0",
      on: pressed(() => reader.copy(raw)),
    },
    children,
  );
}

export function pre(raw, children, language, reader) {
  const head = h(
    "span",
    { class: "pre-head" },
    language || "code",
    iconButton("copy", "Copy the text", () => reader.copy(raw)),
  );
  return h("span", { class: "pre" }, head, h("pre", {}, children));
}

export function spoiler(children) {
  const node = h(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" },
    h("span", {}, children),
  );
  const reveal = () => {
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  for (const [type, act] of Object.entries(pressed(reveal))) node.addEventListener(type, act);
  return node;
}

export function expandable(children) {
  const quote = h(
    "blockquote",
    { class: "expandable", role: "button", tabindex: "0", "aria-expanded": "false" },
    children,
  );
  const turn = () => quote.setAttribute("aria-expanded", String(quote.classList.toggle("open")));
  for (const [type, act] of Object.entries(pressed(turn))) quote.addEventListener(type, act);
  return quote;
}

/** Listeners that make a text element work like a button, by mouse and by keyboard. */
function pressed(act) {
  const byKey = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  };
  return { click: act, keydown: byKey };
}
