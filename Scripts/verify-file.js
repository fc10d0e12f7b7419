// Says what a file is with the script of the site, for the tests: they hold it to what the program says.
//
// node verify-file.js SCRIPT REGISTER FILE [KEY]
"use strict";

const fs = require("fs");
const path = require("path");

const [script, registerFile, file, key] = process.argv.slice(2);
const verification = require(path.resolve(script));
const text = (name) => (fs.existsSync(name) ? fs.readFileSync(name, "utf8") : undefined);
const bytes = (name) => new Uint8Array(fs.readFileSync(name));

(async () => {
  const keys = key ? [verification.readKey(key)] : [];
  const register = await verification.readRegister(bytes(registerFile), text(`${registerFile}.minisig`), keys);
  const found = verification.find(register.works, await verification.hash(bytes(file)), path.basename(file));
  const signature = await verification.checkSignature(bytes(file), text(`${file}.minisig`), keys);
  const isProven = register.signature.state === "valid";
  const isOfSite = register.digest === await verification.hash(bytes(file));
  process.stdout.write(verification.judge(found, path.basename(file), signature, isOfSite, isProven) + "\n");
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
