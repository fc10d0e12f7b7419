// Brings a checklist to a newer version with the script of the site, for the tests: they hold it to what the program does.
//
// node migrate-checklist.js SCRIPT PLAN CHECKLIST csv|json|notes [VERSION], where the answers are those of its draft
"use strict";

const fs = require("fs");
const path = require("path");

const [script, planFile, checklist, format, version] = process.argv.slice(2);
const migration = require(path.resolve(script));
const table = migration.read(new Uint8Array(fs.readFileSync(checklist)));
const plan = JSON.parse(fs.readFileSync(planFile, "utf8"));
const joined = migration.join(table, version ? migration.ofDraft(plan, version) : plan);
const notes = joined.notes.map((note) => `${note.line}: ${note.severity}: ${note.text}\n`).join("");
process.stdout.write(format === "json" ? migration.json(joined) : format === "csv" ? migration.csv(joined) : notes);
