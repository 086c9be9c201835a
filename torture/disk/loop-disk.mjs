import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { isRoot } from '../../scripts/setup/places.mjs';
import { NotHere } from '../not-here.mjs';

/**
 * A disk of its own for a profile: a file with an ext4 file system in it, mounted as a folder. It can
 * be filled, be made read-only, and lose its power.
 */
export class LoopDisk {
  /** The mounted folder. */
  place;
  #image;

  /** @throws NotHere where that cannot be had, with the reason */
  static async make(folder, megabytes) {
    refuseElsewhere();
    const disk = new LoopDisk();
    await mkdir(folder, { recursive: true });
    disk.#image = path.join(folder, 'disk.img');
    disk.place = path.join(folder, 'mounted');
    await mkdir(disk.place);
    await writeFile(disk.#image, '');
    await truncate(disk.#image, megabytes * 2 ** 20);
    // Nothing is kept back for root: full is full.
    execFileSync('mkfs.ext4', ['-q', '-F', '-m', '0', disk.#image]);
    try {
      disk.#mount();
    } catch (error) {
      // Root in a container may do less than root.
      const [reason] = String(error.stderr).trim().split('\n');
      throw new NotHere(`A disk of our own cannot be mounted: ${reason}`);
    }
    return disk;
  }

  /**
   * As when the power goes: the file system is shut down, and nothing that is only in memory reaches
   * the disk. What runs on it should be killed next.
   */
  cutPower() {
    execFileSync('perl', ['-e', shutDown, this.place]);
  }

  /** Takes it out and puts it in again, as after a start of the machine. */
  async remount() {
    await this.#unmount();
    this.#mount();
  }

  /** Leaves no byte free. */
  fill() {
    let size = 2 ** 20;
    for (let count = 0; size >= 512; count++) {
      const file = path.join(this.place, `filling-${count}`);
      try {
        writeFileSync(file, Buffer.alloc(size), { flush: true });
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
        rmSync(file, { force: true });
        size /= 2;
      }
    }
  }

  /** Takes away what filled it. */
  makeRoom() {
    for (let count = 0; ; count++) {
      const file = path.join(this.place, `filling-${count}`);
      if (existsSync(file)) rmSync(file);
      else if (count > 400) return;
    }
  }

  makeReadOnly() {
    execFileSync('mount', ['-o', 'remount,ro', this.place]);
  }

  async remove() {
    await this.#unmount();
    await rm(path.dirname(this.#image), { recursive: true, force: true });
  }

  #mount() {
    execFileSync('mount', ['-o', 'loop', this.#image, this.place], { stdio: 'pipe' });
    ownedByLauncher(this.place);
  }

  /** What was killed may take a moment to let go of its files. */
  async #unmount() {
    for (let tries = 0; tries < 100; tries++) {
      if (spawnSync('umount', [this.place]).status === 0) return;
      await sleep(100);
    }
    throw new Error(`${this.place} cannot be unmounted.`);
  }
}

/** FS_IOC_SHUTDOWN with “no flush of the log”. Node has no ioctl; perl is part of every Debian. */
const shutDown = `
open(my $folder, "<", $ARGV[0]) or die "open: $!";
my $how = pack("I", 2);
ioctl($folder, 0x8004587D, $how) or die "ioctl: $!";
`;

function refuseElsewhere() {
  if (process.platform !== 'linux' || !isRoot) {
    throw new NotHere('Disks of our own can be made on Linux only, and by root only.');
  }
  const missing = ['mkfs.ext4', 'mount', 'perl'].find(
    (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0,
  );
  if (missing) throw new NotHere(`A disk of our own cannot be made: ${missing} is not there.`);
}
