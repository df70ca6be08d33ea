// Fetches one file of an npm package: packs the package from the configured registry, checks it, takes the file.
// usage: node npm-file.mjs NAME@VERSION SHA512 FILE TARGET
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const [name, sha512, file, target] = process.argv.slice(2);
if (!target) fail('usage: node npm-file.mjs NAME@VERSION SHA512 FILE TARGET');
const packed = `package/${file}`;

const folder = mkdtempSync(join(tmpdir(), 'npm-file-'));
try {
  npmPack(folder);
  const archive = readdirSync(folder).find(entry => entry.endsWith('.tgz'));
  if (!archive) fail(`npm pack ${name} wrote no archive.`);
  check(join(folder, archive));
  execFileSync('tar', ['-xzf', archive, packed], { cwd: folder });
  place(join(folder, packed), resolve(target));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function npmPack(cwd) {
  try {
    // On Windows npm is a script and needs a shell; the arguments are constants.
    execFileSync('npm', ['pack', name, '--silent'], { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  } catch (error) {
    fail(`npm pack ${name} failed: ${error.message} Check the network or the registry setting of npm.`);
  }
}

function check(path) {
  const found = createHash('sha512').update(readFileSync(path)).digest('base64');
  if (found !== sha512) fail(`${name} has the sha512 ${found}, expected ${sha512}. It is not used.`);
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
