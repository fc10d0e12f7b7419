// Brings a checklist to a newer version with the script of the site, for the tests: they hold it to what the program does.
//
// node migrate-checklist.js SCRIPT PLAN CHECKLIST csv|json
"use strict";

const fs = require("fs");
const path = require("path");

const [script, plan, checklist, format] = process.argv.slice(2);
const migration = require(path.resolve(script));
const table = migration.read(new Uint8Array(fs.readFileSync(checklist)));
const joined = migration.join(table, JSON.parse(fs.readFileSync(plan, "utf8")));
process.stdout.write(format === "json" ? migration.json(joined) : migration.csv(joined));
