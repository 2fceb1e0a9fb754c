// A bank's receipt, made up on the spot, so that the demo can be finished without any file.
// Amount, pay code and account are taken from what the bot wrote last, and may be changed.

import { h } from "./dom.js";
import { BANKS, draw as drawReceipt } from "./receipt-drawing.js";
import { send } from "./sending.js";
import * as state from "./state.js";
import { fullName } from "./words.js";

const LOOK_BACK = 12;
const AMOUNT = /(?:[$€£₽¥₸₴]\s?\d[\d\s.,]*\d|\d[\d\s.,]*\s?(?:[$€£₽¥₸₴]|[A-Z]{3}\b))/u;
const PAY_CODE = /^(?=.*[A-Z])(?=.*\d)?[A-Z0-9]{3,6}-?[A-Z0-9]{2,8}$/;

/** What the newest messages of the bot ask to be paid, as far as it can be told. */
export function guess(messages) {
  const found = { amount: "", code: "", account: "" };
  const own = messages
    .filter((one) => one.from.is_bot)
    .slice(-LOOK_BACK)
    .reverse();
  for (const message of own) {
    const marked = values(message);
    found.code ||= marked.find((text) => PAY_CODE.test(text)) ?? "";
    found.account ||=
      marked.find((text) => text !== found.code && text.replace(/\D/g, "").length >= 8) ?? "";
    found.amount ||= found.code ? (AMOUNT.exec(message.text)?.[0].trim() ?? "") : "";
    if (found.code && found.amount) break;
  }
  return found;
}

/** What a message offers to copy: its copy buttons, then what it sets in fixed type. */
function values(message) {
  const buttons = message.buttons
    .flat()
    .filter((one) => one.kind === "copy_text")
    .map((one) => one.value);
  const code = message.entities
    .filter((one) => one.type === "code")
    .map((one) => message.text.slice(one.offset, one.offset + one.length));
  return [...buttons, ...code].map((text) => text.trim());
}

export function receiptSheet(phone) {
  const details = {
    ...guess(state.view(phone.personId, phone.place)?.messages ?? []),
    bank: 0,
    sender: fullName(phone.person),
    when: state.now(),
  };
  details.bank =
    [...details.code].reduce((sum, char) => sum + char.codePointAt(0), 0) % BANKS.length;
  const canvas = h("canvas", {
    class: "receipt",
    role: "img",
    "aria-label": "The receipt as it will be sent",
  });
  const redraw = () => drawReceipt(canvas, details);
  const field = (name, label, hint) => {
    const input = h("input", {
      type: "text",
      value: details[name],
      placeholder: hint,
      data: name === "amount" && !details.amount ? { first: "" } : {},
      on: { input: () => redraw((details[name] = input.value)) },
    });
    return h("label", { class: "field" }, h("span", {}, label), input);
  };
  const another = () => redraw((details.bank = (details.bank + 1) % BANKS.length));
  const draw = (close) => {
    const go = (asPhoto) =>
      toFile(canvas).then((file) => {
        close();
        return send(phone, file, "", asPhoto);
      });
    return [
      h("div", { class: "receipt-frame" }, canvas),
      h(
        "div",
        { class: "field-row" },
        field("amount", "Amount", "49.00 USD"),
        field("code", "Pay code", "the bot told you"),
      ),
      h(
        "button",
        { class: "wide-button", type: "button", on: { click: () => go(true) } },
        "Send as a photo",
      ),
      h(
        "div",
        { class: "button-row" },
        h(
          "button",
          { class: "wide-button quiet", type: "button", on: { click: () => go(false) } },
          "Send as a file",
        ),
        h(
          "button",
          { class: "wide-button quiet", type: "button", on: { click: another } },
          "Another bank",
        ),
      ),
    ];
  };
  redraw();
  phone.sheets.open({ title: "Sample receipt", draw });
}

function toFile(canvas) {
  return new Promise((done) =>
    canvas.toBlob(
      (blob) => done(new File([blob], "receipt.png", { type: "image/png" })),
      "image/png",
    ),
  );
}
