// The chain's index on order: how far it lags, and how its next answers fail.

import * as api from "./api.js";
import { bridgeForm } from "./bridges.js";
import { choice, field } from "./create.js";
import { fill, h } from "./dom.js";

const KINDS = [
  ["429", "429 Too Many Requests"],
  ["500", "500 Internal Server Error"],
  ["502", "502 Bad Gateway"],
  ["503", "503 Service Unavailable"],
  ["504", "504 Gateway Timeout"],
  ["401", "401 Unknown key"],
  ["timeout", "No answer at all"],
  ["slow", "An answer drop by drop"],
  ["cut", "Connection cut"],
  ["gap", "One transaction left out"],
  ["shuffle", "Transactions out of order"],
  ["repeat", "Every transaction twice"],
  ["stale", "As if nothing had happened"],
  ["foreign", "Another account's transactions"],
  ["broken", "Half of an answer"],
  ["html", "A page instead of an answer"],
  ["huge", "An endless answer"],
];
const PATHS = [
  ["", "all requests"],
  ["v3", "version 3"],
  ["v3/transactions", "version 3, transactions"],
  ["v2", "version 2"],
];

export function chainDialog() {
  const active = h("div", { class: "active-faults" });
  const trouble = h("p", { class: "trouble", role: "alert" });
  const act = (label, deed) =>
    h("button", { type: "button", class: "wide-button quiet", on: { click: () => run(deed) } }, label);
  const body = h(
    "form",
    {},
    h("h2", {}, "Chain and its index"),
    field("lag", "The index shows payments after, seconds", {
      type: "number",
      min: "0",
      max: "86400",
      value: "0",
    }),
    h(
      "div",
      { class: "button-row" },
      act("Lag", () => api.setLag(Number(body.elements.lag.value))),
      act("Catch up", async () => {
        await api.catchUp();
        body.elements.lag.value = 0;
      }),
    ),
    h("p", { class: "hint" }, "The next matching requests to the index fail like this."),
    choice("kind", "What happens", KINDS, "429"),
    choice("method", "To what", PATHS, ""),
    field("times", "How often", {
      type: "number",
      min: "-1",
      max: "1000",
      value: "1",
      title: "-1 means always",
    }),
    trouble,
    h("button", { type: "submit", class: "wide-button" }, "Inject"),
    active,
    bridgeForm(),
    h(
      "div",
      { class: "button-row" },
      act("Clear all", api.clearIndexFaults),
      act("Close", () => dialog.close()),
    ),
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
    const { kind, method, times } = Object.fromEntries(new FormData(body));
    run(() => api.orderIndexFault({ kind, method: method || null, times: Number(times) }));
  });
  const dialog = h(
    "dialog",
    { class: "form", "aria-label": "Chain and its index", on: { close: () => dialog.remove() } },
    body,
  );
  document.body.append(dialog);
  dialog.showModal();
  list(active);
  run(async () => (body.elements.lag.value = (await api.lag()).lag));
}

async function list(active) {
  const faults = await api.indexFaults().catch(() => []);
  const left = (one) => (one.times < 0 ? "always" : one.times ? `${one.times} to come` : "used up");
  fill(
    active,
    faults.map((one) =>
      h("p", {}, h("b", {}, one.kind), ` ${one.method ?? "any"} · ${left(one)} · hit ${one.hits}`),
    ),
  );
}
