// One message as a bubble, a service line or a day mark, and the list of them in a chat.

import * as api from "./api.js";
import { avatar, tint } from "./avatar.js";
import { h, icon } from "./dom.js";
import { keyboard } from "./keyboard.js";
import { richBlocks } from "./rich.js";
import { textNodes } from "./text.js";
import { amount, day, dayKey, fullTime, size, time } from "./words.js";

const GROUP_SECONDS = 600;

/**
 * The items of a chat, oldest first: day marks and messages, with neighbours of one sender grouped.
 * Each carries what decides its looks, so that a changed neighbour redraws it and nothing else does.
 */
export function items(messages, { me, place, isChannel, isGroup, now }) {
  const result = [];
  messages.forEach((message, at) => {
    const before = messages[at - 1];
    const after = messages[at + 1];
    if (!before || dayKey(before.date) !== dayKey(message.date)) {
      result.push({
        kind: "day",
        id: `day ${dayKey(message.date)}`,
        label: day(message.date, now),
      });
    }
    const mine = message.from.id === me && !isChannel;
    result.push({
      kind: message.service ? "service" : "message",
      id: `${place} ${message.message_id}`,
      message,
      mine,
      showName: isGroup && !mine && !together(before, message),
      showFace: isGroup && !mine,
      first: !together(before, message),
      last: !together(message, after),
      isChannel,
    });
  });
  return result;
}

function together(one, next) {
  if (!one || !next || one.service || next.service) return false;
  return (
    one.from.id === next.from.id &&
    next.date - one.date < GROUP_SECONDS &&
    dayKey(one.date) === dayKey(next.date)
  );
}

export const signature = (item) => JSON.stringify(item);

export function itemNode(item, old, readerFor) {
  if (item.kind === "day") return h("div", { class: "day-mark" }, h("span", {}, item.label));
  if (item.kind === "service") return serviceLine(item.message);
  return bubble(item, old, readerFor(item.message));
}

function serviceLine(message) {
  const who =
    message.text.startsWith(message.from.name) || !message.from.name
      ? ""
      : `${message.from.name}: `;
  return h(
    "div",
    { class: "service", data: { message: message.message_id } },
    h("span", { title: fullTime(message.date) }, who + message.text),
  );
}

function bubble(item, old, reader) {
  const { message } = item;
  const side = item.mine ? "mine" : "theirs";
  const shape = `${item.first ? " first" : ""}${item.last ? " last" : ""}`;
  const body = h(
    "div",
    {
      class: `bubble${message.photo ? " with-photo" : ""}${message.text ? "" : " bare"}${message.rich_message ? " rich" : ""}`,
    },
    content(item, old, reader),
  );
  const rows = ownRows(message);
  return h(
    "article",
    {
      class: `message ${side}${shape}${old ? " changed" : " fresh"}`,
      data: { message: message.message_id },
      "aria-label": `${item.mine ? "You" : message.from.name}, ${time(message.date)}`,
    },
    item.showFace
      ? item.last
        ? avatar(message.from.id, message.from.name, { small: true })
        : h("span", { class: "no-face" })
      : null,
    h("div", { class: "stack" }, body, rows.length ? keyboard(rows, reader) : null),
  );
}

/** The keyboard under a message. A rich message's own buttons are listed first there; they are drawn inside it. */
function ownRows(message) {
  const inside =
    message.rich_message && JSON.stringify(message.rich_message.blocks).includes('"button');
  return inside ? message.buttons.slice(1) : message.buttons;
}

function content(item, old, reader) {
  const { message } = item;
  return [
    item.showName
      ? h("div", { class: `author ink-${tint(message.from.id)}` }, message.from.name)
      : null,
    message.topic ? h("div", { class: "topic" }, `# ${message.topic}`) : null,
    message.forward_origin ? h("div", { class: "forwarded" }, "Forwarded") : null,
    message.reply_to ? reply(message, reader) : null,
    message.photo ? photo(message, old, reader) : null,
    message.document ? document_(message.document) : null,
    message.invoice ? invoice(message.invoice) : words(message, reader),
    message.reactions?.length
      ? h(
          "div",
          { class: "reactions" },
          message.reactions.map((one) => h("span", {}, one)),
        )
      : null,
    meta(item),
  ];
}

function words(message, reader) {
  if (message.rich_message)
    return h("div", { class: "words blocks" }, richBlocks(message.rich_message.blocks, reader));
  if (!message.text) return null;
  return h("div", { class: "words" }, textNodes(message.text, message.entities, reader));
}

function meta(item) {
  const { message, mine } = item;
  return h(
    "span",
    { class: "meta" },
    message.edited ? h("span", { class: "edited" }, "edited") : null,
    h(
      "time",
      { datetime: new Date(message.date * 1000).toISOString(), title: fullTime(message.date) },
      time(message.date),
    ),
    mine ? icon("checks") : null,
  );
}

function reply(message, reader) {
  const original = reader.find(message.reply_to);
  const text = original ? original.text || (original.photo ? "Photo" : "File") : "Deleted message";
  const show = () => reader.show(message.reply_to);
  return h(
    "button",
    { class: "reply", type: "button", on: { click: show } },
    h("b", {}, original?.from.name ?? ""),
    h("span", {}, text),
  );
}

/** The picture of an edited message is taken over from its old bubble, so that it does not flicker. */
function photo(message, old, reader) {
  const kept = old?.querySelector(".photo");
  if (kept?.dataset.file === message.photo) return kept;
  const image = h("img", {
    src: api.fileUrl(message.photo),
    alt: message.text ? "Photo" : `Photo from ${message.from.name}`,
  });
  return h(
    "button",
    {
      class: "photo",
      type: "button",
      "aria-label": "Open the photo",
      data: { file: message.photo },
      on: { click: () => reader.look(message.photo) },
    },
    image,
  );
}

function document_(file) {
  const name = file.file_name ?? "file";
  const ending = name.includes(".") ? name.split(".").at(-1).slice(0, 4) : "file";
  return h(
    "a",
    {
      class: "document",
      href: api.fileUrl(file.file_id),
      download: name,
      "aria-label": `Download ${name}`,
    },
    h("span", { class: "sheet-icon" }, ending),
    h("span", { class: "document-words" }, h("b", {}, name), h("small", {}, size(file.file_size))),
  );
}

function invoice(one) {
  return h(
    "div",
    { class: "invoice words" },
    h("b", {}, one.title),
    h("p", {}, one.description),
    h("span", { class: "price" }, amount(one.total_amount, one.currency)),
  );
}
