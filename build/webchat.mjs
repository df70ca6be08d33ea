// Fetches the Web Chat bundle: packs the package from the configured npm registry, checks it, takes the one file.
// usage: node webchat.mjs TARGET_FILE
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PACKAGE = 'botframework-webchat@4.18.1';
const SHA512 = '7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const BUNDLE = 'package/dist/webchat.js';

const [target] = process.argv.slice(2);
if (!target) fail('usage: node webchat.mjs TARGET_FILE');

const folder = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  npmPack(folder);
  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (!archive) fail(`npm pack ${PACKAGE} wrote no archive.`);
  check(join(folder, archive));
  execFileSync('tar', ['-xzf', archive, BUNDLE], { cwd: folder });
  place(join(folder, BUNDLE), resolve(target));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function npmPack(cwd) {
  try {
    // On Windows npm is a script and needs a shell; the arguments are constants.
    execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  } catch (error) {
    fail(`npm pack ${PACKAGE} failed: ${error.message} Check the network or the registry setting of npm.`);
  }
}

function check(file) {
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found !== SHA512) fail(`${PACKAGE} has the sha512 ${found}, expected ${SHA512}. It is not used.`);
}

// Written beside the target and renamed, so that two builds at once never see half a file.
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const beside = `${to}.${process.pid}`;
  copyFileSync(from, beside);
  renameSync(beside, to);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
