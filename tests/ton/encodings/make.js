// Makes known.json: addresses, names, records and bodies as other people's implementations write them.
//
//     npm install @ton/core tonweb
//     node make.js > known.json
const { createHash } = require("crypto");
const { Address, Cell, Dictionary, beginCell, storeStateInit } = require("@ton/core");
const TonWeb = require("tonweb");
const dns = require("tonweb/src/contract/dns/DnsUtils");

const sha256 = (text) => createHash("sha256").update(text).digest();
const somebody = (name, workchain = 0) => new Address(workchain, sha256(`somebody ${name}`));
const bag = (cell, idx = false) => cell.toBoc({ idx, crc32: idx }).toString("base64");
const fromTonweb = async (cell) => Cell.fromBoc(Buffer.from(await cell.toBoc(false)))[0];

const BOTH = [false, true];
const addresses = [0, 0, 0, 0, -1, -1].map((workchain, number) => {
  const one = somebody(number, workchain);
  const spellings = BOTH.flatMap((testOnly) =>
    BOTH.flatMap((bounceable) =>
      BOTH.map((urlSafe) => ({ testOnly, bounceable, urlSafe, text: one.toString({ testOnly, bounceable, urlSafe }) })),
    ),
  );
  return { raw: one.toRawString(), spellings, cell: bag(beginCell().storeAddress(one).endCell(), number % 2 > 0) };
});

const NAMES = [
  "ton", "alice.ton", "pay.alice.ton", "a.b.c.d.e.ton", "x--y.ton", "0.ton", "under_score.ton", "durov.t.me",
  `${"l".repeat(120)}.ton`, `${"m.".repeat(60)}ton`,
];
const names = NAMES.map((name) => ({ name, bytes: Buffer.from(dns.domainToBytes(name)).toString("hex") }));
const items = ["alice", "x--y", "0", "l".repeat(120)].map((label) => ({
  label,
  index: beginCell().storeBuffer(Buffer.from(label)).endCell().hash().toString("hex"),
}));

// Every set of the known categories, alone and among strangers, as the library's own dictionary.
async function records() {
  const wallet = somebody("wallet"), resolver = somebody("resolver");
  const adnl = sha256("a site"), stored = sha256("a bag");
  const { AdnlAddress, StorageBagId } = TonWeb.utils;
  const tonwebs = (address) => new TonWeb.utils.Address(address.toRawString());
  const parts = {
    wallet: [await fromTonweb(dns.createSmartContractAddressRecord(tonwebs(wallet))), wallet.toRawString()],
    dns_next_resolver: [await fromTonweb(dns.createNextResolverRecord(tonwebs(resolver))), resolver.toRawString()],
    site: [await fromTonweb(dns.createAdnlAddressRecord(new AdnlAddress(adnl.toString("hex")))), `adnl:${adnl.toString("hex")}`],
    storage: [await fromTonweb(dns.createStorageBagIdRecord(new StorageBagId(stored.toString("hex")))), `tonstorage://${stored.toString("hex")}`],
  };
  const made = [];
  for (let set = 0; set < 16; set++) {
    for (const strangers of [0, 8]) {
      const known = Object.keys(parts).filter((_, place) => set & (1 << place));
      if (!known.length && !strangers) continue;
      const found = Dictionary.empty(Dictionary.Keys.BigUint(256), Dictionary.Values.Cell());
      for (const name of known) found.set(BigInt(`0x${(await dns.categoryToBN(name)).toString(16)}`), parts[name][0]);
      for (let stranger = 0; stranger < strangers; stranger++) {
        found.set(BigInt(`0x${sha256(`stranger ${stranger}`).toString("hex")}`), beginCell().storeUint(stranger, 16).endCell());
      }
      const told = Object.fromEntries(known.map((name) => [name, parts[name][1]]));
      made.push({ told, cell: bag(beginCell().storeDictDirect(found).endCell(), set % 2 > 0) });
    }
  }
  return { resolver: { raw: resolver.toRawString(), cell: bag(parts.dns_next_resolver[0]) }, sets: made };
}

const TEXTS = ["DC7K2M", "привет, мир", "x".repeat(123), "y".repeat(124), "z".repeat(1000), "€".repeat(200)];
const comment = (text) => beginCell().storeUint(0, 32).storeStringTail(text);
const comments = TEXTS.map((text) => ({ text, cell: bag(comment(text).endCell()) }));
const jettons = TEXTS.flatMap((text, number) =>
  BOTH.map((inline) => {
    const amount = [1n, 255n, 256n, 10n ** 9n, 2n ** 64n, 2n ** 120n - 1n][number];
    const head = beginCell().storeUint(0x178d4519, 32).storeUint(number, 64).storeCoins(amount);
    head.storeAddress(somebody("sender")).storeAddress(number % 2 ? somebody("answers") : null).storeCoins(number);
    const body = inline ? head.storeBit(0).storeUint(0, 32).storeStringTail(text) : head.storeBit(1).storeRef(comment(text).endCell());
    return { amount: String(amount), text, owner: somebody("sender").toRawString(), cell: bag(body.endCell()) };
  }),
);

// Cells that are named more than once, of every length in bits, and what begins a contract.
const small = [...Array(9).keys()].map((bits) => beginCell().storeUint(0, bits).endCell());
const shared = beginCell().storeRef(small[3]).storeRef(small[3]).storeRef(small[8]).storeUint(5, 11).endCell();
const deep = [...Array(300)].reduce((below, _, at) => beginCell().storeUint(at, 9 + (at % 65)).storeRef(below).storeRef(below).endCell(), shared);
const init = beginCell().store(storeStateInit({ code: shared, data: deep, splitDepth: 3, special: { tick: true, tock: false } })).endCell();
const cells = [...small, shared, deep, init].map((cell, at) => ({ hash: cell.hash().toString("hex"), cell: bag(cell, at % 2 > 0) }));

records().then((records) => {
  const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
  const made_by = `make.js with ${["@ton/core", "tonweb"].map(version).join(", ")}`;
  const parts = Object.entries({ addresses, names, items, comments, jettons, cells, resolver: [records.resolver], records: records.sets });
  const written = parts.map(([name, all]) => ` "${name}": [\n${all.map((one) => `  ${JSON.stringify(one)}`).join(",\n")}\n ]`);
  process.stdout.write(`{\n "made_by": "${made_by}",\n${written.join(",\n")}\n}\n`);
});
