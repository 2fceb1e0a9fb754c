// Rich messages: blocks (headings, paragraphs, lists, tables, quotes, buttons) and the RichText in
// them. A block this page does not know is shown by its words, so nothing a bot says is lost.

import { h } from "./dom.js";
import { buttonNode } from "./keyboard.js";
import { code, expandable, link, pre, spoiler } from "./text.js";
import { fileUrl } from "./api.js";

const INLINE = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  marked: "mark",
  subscript: "sub",
  superscript: "sup",
};
const ADDRESS = {
  url: (text) => text.url,
  email_address: (text) => `mailto:${text.email_address}`,
  mention: (text) => `https://t.me/${text.username}`,
};

/** The words of a RichText, without its form. */
export function flat(text) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map(flat).join("");
  return text && typeof text === "object"
    ? flat(text.text ?? text.alternative_text ?? text.expression ?? "")
    : "";
}

export function richText(text, reader) {
  if (typeof text === "string") return [text];
  if (Array.isArray(text)) return text.flatMap((piece) => richText(piece, reader));
  if (!text || typeof text !== "object") return [];
  const inner = () => richText(text.text, reader);
  if (text.type in INLINE) return [h(INLINE[text.type], {}, inner())];
  if (text.type in ADDRESS) return [link(ADDRESS[text.type](text), inner(), reader)];
  if (text.type === "code") return [code(flat(text), inner(), reader)];
  if (text.type === "spoiler") return [spoiler(inner())];
  if (text.type === "button") return [buttonNode(shape(text.button), reader)];
  return [flat(text)];
}

/** A button of a rich message in the shape the control API gives to keyboards' buttons. */
function shape(button) {
  const kind =
    ["callback_data", "url", "copy_text", "disabled"].find((name) => button[name]) ?? "other";
  const value = kind === "copy_text" ? button.copy_text.text : button[kind];
  return { text: flat(button.text), kind, value, style: button.style };
}

export function richBlocks(blocks, reader) {
  return blocks.map((block) => blockNode(block, reader));
}

function blockNode(block, reader) {
  const words = () => richText(block.text, reader);
  switch (block.type) {
    case "heading":
    case "section_heading":
      return h(`h${Math.min(6, Math.max(1, block.size ?? 2))}`, {}, words());
    case "paragraph":
      return h("p", {}, words());
    case "divider":
      return h("hr");
    case "footer":
      return h("footer", {}, words());
    case "pre":
    case "preformatted":
      return pre(flat(block.text), words(), block.language, reader);
    case "list":
      return list(block, reader);
    case "table":
      return table(block, reader);
    case "details":
      return details(block, reader);
    case "blockquote":
    case "block_quotation":
    case "pull_quotation":
      return h(
        "blockquote",
        {},
        block.blocks ? richBlocks(block.blocks, reader) : words(),
        credit(block, reader),
      );
    case "expandable_blockquote":
    case "expandable_block_quotation":
      return expandable([words(), credit(block, reader)]);
    case "buttons":
      return h(
        "div",
        { class: `rich-buttons ${block.align ?? "left"}` },
        block.buttons.map((one) => buttonNode(shape(one), reader)),
      );
    case "button":
      return h("div", { class: "rich-buttons left" }, buttonNode(shape(block.button), reader));
    case "photo":
      return h("img", {
        src: fileUrl(block.photo.at(-1).file_id),
        alt: flat(block.caption?.text ?? ""),
      });
    default:
      return h("p", {}, words(), block.blocks ? richBlocks(block.blocks, reader) : null);
  }
}

const credit = (block, reader) =>
  block.credit ? h("cite", {}, richText(block.credit, reader)) : null;

function list(block, reader) {
  const items = block.items.map((item) =>
    h(
      "li",
      {},
      h("span", { class: "label", "aria-hidden": "true" }, mark(item)),
      h("div", {}, richBlocks(item.blocks ?? [], reader)),
    ),
  );
  return h("ul", { class: "rich-list" }, items);
}

function mark(item) {
  if (item.has_checkbox) return item.is_checked ? "☑" : "☐";
  return item.label || "•";
}

function details(block, reader) {
  return h(
    "details",
    { open: block.is_open },
    h("summary", {}, richText(block.summary, reader)),
    richBlocks(block.blocks, reader),
  );
}

function table(block, reader) {
  const forms = ["bordered", "striped", "compact"].filter((name) => block[`is_${name}`]);
  const rows = block.cells.map((row) =>
    h(
      "tr",
      {},
      row.map((cell) => cellNode(cell, reader)),
    ),
  );
  const caption = block.caption ? h("caption", {}, richText(block.caption, reader)) : null;
  // A wide table scrolls by itself, so that it never widens the bubble; the keyboard can scroll it too.
  return h(
    "div",
    { class: "rich-table", tabindex: "0", role: "group", "aria-label": "Table" },
    h("table", { class: forms.join(" ") }, caption, h("tbody", {}, rows)),
  );
}

function cellNode(cell, reader) {
  const props = {
    class: `to-${cell.align ?? "left"}`,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
  };
  return h(cell.is_header ? "th" : "td", props, richText(cell.text ?? "", reader));
}
