// Sends a file into the chat that is open on a phone.

import * as api from "./api.js";
import * as state from "./state.js";

export function send(phone, file, caption, asPhoto) {
  phone.chat.stuck = true;
  const deed = asPhoto ? api.photo : api.file;
  return phone.sheets.attempt(() => deed(state.where(phone.personId, phone.place), file, caption));
}
