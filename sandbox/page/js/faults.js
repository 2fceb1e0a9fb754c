// Faults on order: make the next calls of the bot fail, to see how it bears that.

import * as api from "./api.js";
import { choice, field } from "./create.js";
import { fill, h } from "./dom.js";

const KINDS = [
  ["429", "429 Too Many Requests"],
  ["403", "403 Forbidden (blocked)"],
  ["400", "400 Bad Request"],
  ["404", "404 Method not found"],
  ["500", "500 Internal Server Error"],
  ["502", "502 Bad Gateway"],
  ["html", "502 as a page of HTML"],
  ["strange", "Done, with an answer nobody can read"],
  ["timeout", "No answer at all"],
  ["cut_before", "Connection cut before the effect"],
  ["cut_after", "Connection cut after the effect"],
  ["hold", "Held until faults are cleared"],
];
// Telegram's own words for what happens now and then, each with the kind that it comes with.
const WORDS = [
  ["", "the usual ones"],
  ["Bad Request: chat not found", "400: chat not found"],
  ["Bad Request: TOPIC_CLOSED", "400: the topic is closed"],
  [
    "Bad Request: not enough rights to send photos to the chat",
    "400: the group takes no photos",
  ],
  ["Bad Request: CHAT_WRITE_FORBIDDEN", "400: the bot may not write there"],
  ["Forbidden: the group chat was deleted", "403: the group was deleted"],
  ["Bad Request: STARS_INVOICE_INVALID", "400: no invoice in Stars"],
  ["Bad Request: CHARGE_NOT_FOUND", "400: the Stars are not sent back"],
];
const METHODS = [
  "",
  "sendMessage",
  "editMessageText",
  "answerCallbackQuery",
  "sendPhoto",
  "sendDocument",
  "sendRichMessage",
  "sendInvoice",
  "createInvoiceLink",
  "refundStarPayment",
  "createChatInviteLink",
  "approveChatJoinRequest",
  "declineChatJoinRequest",
  "banChatMember",
  "unbanChatMember",
  "getChat",
  "getChatMember",
  "getStarTransactions",
  "getUpdates",
  "getFile",
];

export function faultsDialog() {
  const active = h("div", { class: "active-faults" });
  const trouble = h("p", { class: "trouble", role: "alert" });
  const body = h(
    "form",
    {},
    h("h2", {}, "Faults"),
    h("p", { class: "hint" }, "The next matching calls of the bot fail like this."),
    choice("kind", "What happens", KINDS, "429"),
    choice(
      "method",
      "To which method",
      METHODS.map((name) => [name, name || "any method"]),
      "sendMessage",
    ),
    choice("description", "In which words", WORDS, ""),
    h(
      "div",
      { class: "field-row" },
      field("times", "How often", {
        type: "number",
        min: "-1",
        max: "1000",
        value: "1",
        title: "-1 means always",
      }),
      field("retry_after", "retry_after, seconds", {
        type: "number",
        min: "1",
        max: "10000",
        value: "3",
      }),
    ),
    field("description", "In the server's words (400, 403)", {
      type: "text",
      maxlength: "200",
      placeholder: "Bad Request: user not found",
    }),
    trouble,
    h("button", { type: "submit", class: "wide-button" }, "Inject"),
    active,
    h(
      "div",
      { class: "button-row" },
      h(
        "button",
        { type: "button", class: "wide-button quiet", on: { click: () => run(api.clearFaults) } },
        "Clear all",
      ),
      h(
        "button",
        { type: "button", class: "wide-button quiet", on: { click: () => dialog.close() } },
        "Close",
      ),
    ),
  );
  const dialog = h(
    "dialog",
    {
      class: "form",
      "aria-label": "Faults",
      on: { close: () => (clearInterval(timer), dialog.remove()) },
    },
    body,
  );
  const run = async (deed) => {
    try {
      await deed();
      fill(trouble);
    } catch (error) {
      fill(trouble, error.message);
    }
    await list(active);
  };
  body.addEventListener("submit", (event) => {
    event.preventDefault();
    const order = Object.fromEntries(new FormData(body));
    const { kind, method, description, times, retry_after: wait } = order;
    const code = description.startsWith("Forbidden") ? "403" : "400";
    run(() =>
      api.orderFault({
        kind: description ? code : kind,
        description: description || null,
        method: method || null,
        times: Number(times),
        retry_after: Number(wait),
        description: description || null,
      }),
    );
  });
  const timer = setInterval(() => list(active), 1000);
  document.body.append(dialog);
  dialog.showModal();
  list(active);
}

async function list(active) {
  const faults = await api.faults().catch(() => []);
  const left = (one) => (one.times < 0 ? "always" : one.times ? `${one.times} to come` : "used up");
  fill(
    active,
    faults.map((one) =>
      h(
        "p",
        {},
        h("b", {}, one.kind),
        ` ${one.method ?? "any method"} · ${left(one)} · hit ${one.hits}`,
      ),
    ),
  );
}
