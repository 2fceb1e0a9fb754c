// The payment form of an invoice: pay, have the bank refuse, or let the time run out.

import * as api from "./api.js";
import { amount } from "./bubbles.js";
import { h } from "./dom.js";

export function payment(phone, message) {
  const { invoice } = message;
  const choose = (close, outcome) => {
    close();
    return phone.sheets.attempt(() => api.pay({ person: phone.personId, message_id: message.message_id, outcome, bot: phone.place }));
  };
  const draw = (close) => [
    h("div", { class: "card-head" }, h("h3", {}, invoice.title), h("p", {}, invoice.description), h("p", { class: "price" }, amount(invoice.total_amount, invoice.currency))),
    h("button", { class: "wide-button", type: "button", data: { first: "" }, on: { click: () => choose(close, "pay") } }, `Pay ${amount(invoice.total_amount, invoice.currency)}`),
    h("button", { class: "wide-button quiet", type: "button", on: { click: () => choose(close, "refuse") } }, "Let the payment fail"),
    h("button", { class: "wide-button quiet", type: "button", on: { click: () => choose(close, "late") } }, "Confirm too late"),
  ];
  phone.sheets.open({ title: "Payment", draw });
}
