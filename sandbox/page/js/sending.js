// Sends a file, or what a phone offers besides, into the chat that is open on a phone.

import * as api from "./api.js";
import * as state from "./state.js";

export function send(phone, file, caption, asPhoto) {
  phone.chat.stuck = true;
  const deed = asPhoto ? api.photo : api.file;
  return phone.sheets.attempt(() => deed(state.where(phone.personId, phone.place), file, caption));
}

export function share(phone, kind) {
  phone.chat.stuck = true;
  return phone.sheets.attempt(() => api.share(state.where(phone.personId, phone.place), kind));
}
