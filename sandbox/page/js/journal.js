// The journal drawer: every Bot API call as it happens, with its answer and what was wrong with it.

import * as api from "./api.js";
import { fill, h, iconButton, keyed } from "./dom.js";

const EVERY_MS = 800;
const KEPT = 400;

export class JournalDrawer {
  constructor(root) {
    this.root = root;
    this.entries = new Map();
    this.open = new Set();
    this.rows = h("ol", { class: "calls" });
    this.filter = h("input", {
      type: "search",
      placeholder: "Filter: method or text",
      "aria-label": "Filter the calls",
      on: { input: () => this.draw() },
    });
    this.polling = h("input", { type: "checkbox", on: { change: () => this.draw() } });
    this.summary = h("p", { class: "hint", role: "status" });
    root.append(
      h(
        "header",
        {},
        h("h2", {}, "Bot API calls"),
        iconButton("close", "Close the journal", () => this.toggle()),
      ),
      h(
        "div",
        { class: "drawer-tools" },
        this.filter,
        h("label", { class: "check" }, this.polling, "Show polling"),
      ),
      this.summary,
      this.rows,
    );
  }

  toggle() {
    this.root.hidden = !this.root.hidden;
    clearInterval(this.timer);
    if (this.root.hidden) return;
    this.fetch();
    this.timer = setInterval(() => this.fetch(), EVERY_MS);
  }

  forget() {
    this.entries.clear();
    this.draw();
  }

  /** Fetch what is new, and again what had no answer yet. */
  async fetch() {
    if (this.busy) return;
    this.busy = true;
    try {
      const unfinished = [...this.entries.values()]
        .filter((one) => !one.status)
        .map((one) => one.seq);
      const newest = Math.max(0, ...this.entries.keys());
      const fresh = await api.journal(Math.min(newest, ...unfinished.map((seq) => seq - 1)));
      for (const entry of fresh) this.entries.set(entry.seq, entry);
      for (const seq of [...this.entries.keys()].slice(0, -KEPT)) this.entries.delete(seq);
      this.draw();
    } catch {
      // The page already says that the sandbox is away; the next tick tries again.
    } finally {
      this.busy = false;
    }
  }

  draw() {
    const words = this.filter.value.trim().toLowerCase();
    const wanted = (entry) =>
      (this.polling.checked || entry.method.toLowerCase() !== "getupdates") &&
      (!words || JSON.stringify(entry).toLowerCase().includes(words));
    const shown = [...this.entries.values()].filter(wanted).sort((a, b) => b.seq - a.seq);
    const faulty = shown.filter((one) => one.violations.length).length;
    fill(this.summary, `${shown.length} calls${faulty ? `, ${faulty} against the schema` : ""}`);
    keyed(this.rows, shown, {
      key: (one) => one.seq,
      signature: (one) => `${one.status} ${one.took_ms}`,
      build: (one) => this.row(one),
    });
  }

  row(entry) {
    const trouble = entry.violations.length > 0;
    const ok = entry.status === 200;
    const pending = entry.status === 0;
    const details = h("details", { class: "call", open: this.open.has(entry.seq) });
    details.addEventListener("toggle", () => this.turned(details, entry));
    const goal = entry.params.chat_id ?? entry.params.callback_query_id ?? "";
    details.append(
      h(
        "summary",
        {},
        h(
          "span",
          { class: `status ${pending ? "pending" : ok ? "good" : "bad"}` },
          pending ? "…" : entry.status,
        ),
        h("b", {}, entry.method),
        h("span", { class: "goal" }, String(goal).slice(-14)),
        entry.fault ? h("span", { class: "note" }, entry.fault) : null,
        trouble ? h("span", { class: "note bad" }, "schema") : null,
        h("span", { class: "took" }, pending ? "" : `${Math.round(entry.took_ms)} ms`),
      ),
    );
    if (details.open) this.expand(details, entry);
    return h("li", {}, details);
  }

  /** The long JSON is written out only when somebody looks. */
  turned(details, entry) {
    this.open[details.open ? "add" : "delete"](entry.seq);
    if (details.open && details.children.length === 1) this.expand(details, entry);
  }

  expand(details, entry) {
    const part = (title, value) => [
      h("h3", {}, title),
      h("pre", {}, typeof value === "string" ? value : JSON.stringify(value, null, 2)),
    ];
    details.append(
      ...[
        entry.violations.length ? part("Against the schema", entry.violations.join("\n")) : [],
        part("Parameters", entry.params),
        part("Answer", entry.response ?? "none yet"),
      ].flat(),
    );
  }
}
