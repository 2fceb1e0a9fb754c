// Makes known.json: proofs as wallets give them, by other people's implementations alone.
//
//     npm install @ton/ton @ton/core @ton/crypto tweetnacl
//     node make.js V4R1_CODE_IN_HEX TELEGRAMS_CODE_IN_HEX > known.json
//
// @ton/ton lacks two: the code of v4r1 is that of tonsdk, as `code.to_boc(False).hex()`, that of
// Telegram's own wallet is ton-core's (`CONTRACT_CODES[ContractVersion.WalletTg]`).
const { createHash } = require("crypto");
const nacl = require("tweetnacl");
const ton = require("@ton/ton");
const { Cell, beginCell, contractAddress, storeStateInit } = require("@ton/core");

const DOMAIN = "shop.example.org";
const SIGNED_AT = 1796000000;
const TELEGRAMS_ID = 0x7fff7f11;
const sha256 = (data) => createHash("sha256").update(data).digest();
const integer = (bytes, write) => {
  const buffer = Buffer.alloc(bytes);
  write(buffer);
  return buffer;
};

const simple = (name, workchain = 0) => (publicKey) =>
  ton[`WalletContract${name}`].create({ workchain, publicKey }).init;
const five = (networkGlobalId, subwalletNumber) => (publicKey) =>
  ton.WalletContractV5R1.create({
    publicKey,
    walletId: {
      networkGlobalId,
      context: { workchain: 0, subwalletNumber, walletVersion: "v5r1" },
    },
  }).init;
const fiveBeta = (publicKey) =>
  ton.WalletContractV5Beta.create({
    publicKey,
    walletId: { networkGlobalId: -239, workchain: 0, subwalletNumber: 0, walletVersion: "v5" },
  }).init;
const telegrams = (publicKey) => ({
  code: Cell.fromBoc(Buffer.from(process.argv[3], "hex"))[0],
  data: beginCell().storeUint(0, 8).storeUint(0, 32).storeUint(TELEGRAMS_ID, 32).storeBuffer(publicKey).endCell(),
});
const fourOne = (publicKey) => ({
  code: Cell.fromBoc(Buffer.from(process.argv[2], "hex"))[0],
  data: simple("V4")(publicKey).data,
});

const WALLETS = [
  ["v1r1", simple("V1R1"), "-239", 0],
  ["v1r2", simple("V1R2"), "-239", 0],
  ["v1r3", simple("V1R3"), "-3", 0],
  ["v2r1", simple("V2R1"), "-239", 0],
  ["v2r2", simple("V2R2"), "-239", 0],
  ["v3r1", simple("V3R1"), "-239", 0],
  ["v3r2", simple("V3R2", -1), "-239", -1],
  ["v4r1", fourOne, "-239", 0],
  ["v4r2", simple("V4"), "-239", 0],
  ["v5beta", fiveBeta, "-239", 0],
  ["v5r1", five(-239, 0), "-239", 0],
  ["v5r1", five(-3, 7), "-3", 0],
  ["telegrams", telegrams, "-239", 0],
];

const proofs = WALLETS.map(([version, begin, network, workchain], number) => {
  const pair = nacl.sign.keyPair.fromSeed(sha256(`a wallet of the tests ${number}`));
  const publicKey = Buffer.from(pair.publicKey);
  const init = begin(publicKey);
  const address = contractAddress(workchain, init);
  const payload = sha256(`payload ${number}`).toString("hex");
  const timestamp = SIGNED_AT + number;
  const message = Buffer.concat([
    Buffer.from("ton-proof-item-v2/"),
    integer(4, (buffer) => buffer.writeInt32BE(address.workChain)),
    address.hash,
    integer(4, (buffer) => buffer.writeUInt32LE(Buffer.byteLength(DOMAIN))),
    Buffer.from(DOMAIN),
    integer(8, (buffer) => buffer.writeBigUInt64LE(BigInt(timestamp))),
    Buffer.from(payload),
  ]);
  const signed = sha256(Buffer.concat([Buffer.from("ffff", "hex"), Buffer.from("ton-connect"), sha256(message)]));
  // Wallets differ in how they write a bag, and in whether a moment is a number.
  const bag = beginCell().store(storeStateInit(init)).endCell();
  const walletStateInit = bag.toBoc({ idx: number % 3 === 1, crc32: number % 2 === 0 }).toString("base64");
  const proof = {
    timestamp: number % 2 ? String(timestamp) : timestamp,
    domain: { lengthBytes: Buffer.byteLength(DOMAIN), value: DOMAIN },
    signature: Buffer.from(nacl.sign.detached(signed, pair.secretKey)).toString("base64"),
    payload,
  };
  const told = { address: address.toRawString(), network, publicKey: publicKey.toString("hex"), walletStateInit };
  const items = [{ name: "ton_addr", ...told }, { name: "ton_proof", proof }];
  const device = { platform: "android", appName: "A wallet", appVersion: "1.0", maxProtocolVersion: 2, features: [] };
  return { version, code: init.code.hash().toString("hex"), event: { event: "connect", id: number, payload: { items, device } } };
});

const version = (name) => `${name} ${require(`${name}/package.json`).version}`;
const made = ["@ton/ton", "@ton/core", "tweetnacl"].map(version).join(", ");
const lines = proofs.map((proof) => `  ${JSON.stringify(proof)}`).join(",\n");
process.stdout.write(`{\n "made_by": "make.js with ${made}",\n "domain": "${DOMAIN}",\n "proofs": [\n${lines}\n ]\n}\n`);
