// Puts the page together: the bar, the columns, the journal, and the stream of state that moves them.

import * as api from "./api.js";
import { chainDialog } from "./chain.js";
import { clock } from "./clock.js";
import { Columns } from "./columns.js";
import { confirm } from "./create.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { faultsDialog } from "./faults.js";
import { JournalDrawer } from "./journal.js";
import { menu } from "./sheets.js";
import * as state from "./state.js";
import { restoreTheme, turnTheme } from "./theme.js";

const NOTE_MS = 4000;
// Between two getUpdates a bot does not poll for a moment; that does not make it deaf.
const POLL_GAP_MS = 40_000;

const notes = h("div", { class: "toasts page-notes", role: "status", "aria-live": "polite" });
const note = (text) => {
  const one = h("div", { class: "toast bad" }, text);
  notes.append(one);
  setTimeout(() => one.remove(), NOTE_MS);
};

const tabs = h("nav", { class: "tabs", "aria-label": "People" });
const columns = new Columns(document.getElementById("columns"), tabs);
const journal = new JournalDrawer(document.getElementById("journal"));

const RESET_WORDS =
  "All people, chats, messages, files and faults of the sandbox are forgotten, and the clock goes back to today. The chain and the bot's own database keep what they know. In the demo its admin goes too: a start with --fresh brings everything back.";

function reset() {
  confirm("Forget everything?", RESET_WORDS, "Reset", async () => {
    await api.reset();
    journal.forget();
  });
}

const bot = h("div", { class: "bot-state" });
let polledAt = 0;

/** Who the bot is and how it listens: whether it runs at all is the first thing to look at. */
function drawBot() {
  const one = state.firstBot();
  if (one?.polling) polledAt = Date.now();
  const listens = one?.webhook
    ? "webhook"
    : Date.now() - polledAt < POLL_GAP_MS
      ? "polling"
      : "not listening";
  const words = !state.isOnline() ? "sandbox away" : one ? listens : "waiting for a bot";
  const good = state.isOnline() && one && listens !== "not listening";
  const mark = `${one?.first_name ?? "Sandbox"}: ${words}`;
  if (mark === bot.dataset.mark) return;
  bot.dataset.mark = mark;
  bot.title = mark;
  fill(
    bot,
    h("span", { class: `dot ${good ? "good" : "bad"}` }),
    h("span", {}, h("b", {}, one?.first_name ?? "Sandbox"), h("small", {}, words)),
  );
}

const add = h(
  "button",
  {
    class: "bar-button",
    type: "button",
    "aria-label": "Add a column",
    "aria-haspopup": "menu",
    on: { click: () => columns.addMenu(add) },
  },
  icon("plus"),
  h("span", {}, "Add"),
);
const calls = h(
  "button",
  {
    class: "bar-button",
    type: "button",
    "aria-label": "Journal of Bot API calls",
    on: { click: () => journal.toggle() },
  },
  icon("list"),
  h("span", {}, "Journal"),
);
const faults = h(
  "button",
  {
    class: "bar-button",
    type: "button",
    "aria-label": "Inject faults",
    on: { click: faultsDialog },
  },
  icon("bolt"),
  h("span", {}, "Faults"),
);
const more = iconButton("more", "More", () =>
  menu(more, [
    { name: "chain", label: "Chain and its index", act: chainDialog },
    { name: "half", label: "Light or dark", act: turnTheme },
    { name: "reset", label: "Reset the sandbox", act: reset, tone: "danger" },
  ]),
);

restoreTheme();
fill(
  document.getElementById("bar"),
  bot,
  clock(note),
  h("div", { class: "bar-buttons" }, add, calls, faults, more),
  tabs,
);
document.body.append(notes);
state.subscribe(() => {
  drawBot();
  columns.update();
});
drawBot();
state.follow();
