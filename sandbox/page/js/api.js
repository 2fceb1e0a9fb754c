// The control API of the sandbox, one function a verb. See sandbox/control.py for the contract.

export class Refused extends Error {}

async function call(path, { method = "GET", body, signal } = {}) {
  const options = { method, signal, cache: "no-store" };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch(`/sandbox/${path}`, options);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Refused(
      answer.error ?? answer.description ?? `the sandbox answered ${response.status}`,
    );
  return answer;
}

const post = (path, body = {}) => call(path, { method: "POST", body });

/** Multipart with a file, as the picture and document verbs want it. */
function upload(path, fields, file, name) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined && value !== "") form.append(key, value);
  form.append("file", file, name);
  return call(path, { method: "POST", body: form });
}

export const state = (since, wait) =>
  call(since === null ? "state" : `state?since=${since}&wait=${wait}`);
export const journal = (since) => call(`journal?since=${since}`);

export const say = (where, text) => post("say", { ...where, text });
export const share = (where, kind) => post("share", { ...where, kind });
export const press = (where, messageId, data) =>
  post("forge", { ...where, message_id: messageId, data, wait: 0 });
export const photo = (where, bytes, caption) =>
  upload("photo", { ...where, caption }, bytes, bytes.name);
export const file = (where, bytes, caption) =>
  upload(
    "document",
    { ...where, caption, file_name: bytes.name, mime_type: bytes.type },
    bytes,
    bytes.name,
  );
export const pay = (fields) => post("pay", fields);

export const join = (person, link) => post("join", { person, link });
export const add = (person, bot, chat, url) => post("add", { person, bot, chat, url });
export const shareChat = (where, shared, requestId) =>
  post("share_chat", { ...where, shared, request_id: requestId });
export const cancelJoin = (person, chat) => post("cancel_join", { person, chat });
export const leave = (person, chat) => post("leave", { person, chat });
export const block = (person, bot, on) => post(on ? "block" : "unblock", { person, bot });
export const deactivate = (person) => post("deactivate", { person });

export const createPerson = (fields) => post("people", fields);
export const createChat = (fields) => post("chats", fields);
export const turnTopic = (chat, topic, closed) => post("topics", { chat, topic, closed });
export const setMember = (chat, fields) => post(`chats/${chat}/members`, fields);
export const createLink = (fields) => post("links", fields);
export const approve = (chat, person, by) => post("approve", { chat, person, by });

export const moveClock = (fields) => post("clock", fields);
export const faults = () => call("faults");
export const orderFault = (fields) => post("faults", fields);
export const clearFaults = () => call("faults", { method: "DELETE" });
export const reset = () => post("reset");

const asQuery = (fields) =>
  new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== undefined));
export const invoice = (link) => call(`invoice?${asQuery({ link })}`);
export const subscriptions = (person) => call(`subscriptions?${asQuery({ person })}`);
export const turnSubscription = (path, fields) => post(path, fields);
export const wallet = (person, link) => call(`ton/wallet?${asQuery({ person, link })}`);
export const transfer = (fields) => post("ton/pay", fields);
export const trick = (fields) => post("ton/hostile", fields);
export const openLink = (fields) => post("ton/wallet/open", fields);
export const answerWallet = (fields) => post("ton/wallet/answer", fields);
export const setBridge = (fields) => post("ton/bridge", fields);
export const signLink = (person, link) => post("ton/wallet/sign", { person, link });
export const leaveProgram = (connection) => post("ton/wallet/disconnect", { connection });
export const connections = (person) => call(`ton/wallet/connections?${asQuery({ person })}`);
export const scan = async (id) => (await call(`scan?${asQuery({ id })}`)).text;
export const lag = () => call("ton/lag");
export const setLag = (seconds) => post("ton/lag", { seconds });
export const catchUp = () => post("ton/catch_up");
export const indexFaults = () => call("ton/faults");
export const orderIndexFault = (fields) => post("ton/faults", fields);
export const clearIndexFaults = () => call("ton/faults", { method: "DELETE" });

export const fileUrl = (id) => `/sandbox/file?id=${encodeURIComponent(id)}`;
