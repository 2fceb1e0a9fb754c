// What a wallet can do wrong, in words, and the small menu under which testers find it.

import { choice } from "./create.js";
import { h } from "./dom.js";

export const CONNECT = {
  signs_payload: "Sign another payload",
  signs_domain: "Sign for another site",
  signs_length: "Sign a wrong length of the site's name",
  signs_old: "Sign with yesterday's time",
  signs_future: "Sign with tomorrow's time",
  signs_address: "Sign somebody else's address",
  signs_key: "Sign with another key",
  signs_scheme: "Sign an older kind of proof",
  tells_payload: "Tell another payload than was signed",
  tells_domain: "Tell another site than was signed",
  tells_length: "Tell a wrong length of the site's name",
  tells_time: "Tell another time than was signed",
  tells_address: "Tell somebody else's address",
  tells_somebody: "Tell somebody else's address and state",
  tells_somebody_whole: "Tell somebody else's address, state and key",
  tells_state: "Tell somebody else's state",
  tells_junk_state: "Tell a state that is no cells",
  tells_code_alone: "Tell a state that is another cell",
  tells_key: "Tell another public key",
  tells_signature: "Tell a signature with one wrong bit",
  tells_no_signature: "Tell an empty signature",
  tells_network: "Tell the other network",
  tells_friendly: "Tell the address in friendly form",
  tells_masterchain: "Tell an address of the masterchain",
  unknown_code: "Be a contract that nobody knows, not deployed",
  unknown_code_deployed: "Be a contract that nobody knows, deployed",
  no_state: "Leave the state out",
  no_state_deployed: "Leave the state out, deployed",
  no_key: "Leave the public key out",
  no_proof: "Leave the proof out",
  no_address: "Leave the address out",
  no_items: "Leave everything out",
  unsupported: "Say that proofs are not supported",
};
export const SEND = {
  sends_less: "Send a bit less",
  sends_elsewhere: "Send it to somebody else",
  sends_nothing: "Say it was sent, and send nothing",
  sends_twice: "Send it twice",
  sends_junk: "Send it, and answer with junk",
};
export const LETTERS = {
  seals_wrongly: "Answer so that nobody can open it",
  writes_no_json: "Answer with what is not JSON",
  writes_a_list: "Answer with a list",
  writes_nothing: "Answer with nothing in it",
  writes_a_lot: "Answer at great length",
  disappears: "Never answer",
};
const WHEN = [
  ["0", "At once"],
  ["10", "After 10 seconds"],
  ["60", "After a minute"],
  ["330", "After five and a half minutes"],
];
const TIMES = [
  ["1", "Once"],
  ["2", "Twice"],
  ["5", "Five times"],
];

/** The folded part of a wallet's sheet; `more` are further fields in it. Name it in the answer by `chosen`. */
export function trickMenu(known, more = []) {
  const options = Object.entries({ "": "Answer honestly", ...known, ...LETTERS });
  return h(
    "details",
    { class: "tricks" },
    h("summary", {}, "Tricks for testers"),
    h(
      "div",
      { class: "tricks-body" },
      choice("trick", "The wallet will", options, ""),
      h(
        "div",
        { class: "field-row" },
        choice("delay", "When", WHEN, "0"),
        choice("times", "How often", TIMES, "1"),
      ),
      more,
    ),
  );
}

/** What was chosen there, as the control API wants it. */
export function chosen(body) {
  const value = (name) => body.querySelector(`[name=${name}]`)?.value ?? "";
  return {
    trick: value("trick") || undefined,
    delay: Number(value("delay")),
    times: Number(value("times")),
  };
}
