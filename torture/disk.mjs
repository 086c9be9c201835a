import { rm } from 'node:fs/promises';
import path from 'node:path';
import { copyOf } from '../bench/session/place.mjs';
import { tableOf } from '../bench/session/table.mjs';
import { LoopDisk } from './disk/loop-disk.mjs';
import { Scene, slowDown } from './disk/scenes.mjs';
import { keepForLooking } from './session/keep.mjs';

/**
 * A disk that is full, that cannot be written to, and that is slow: what was said to be saved can be
 * read meanwhile, what cannot be saved is said to be so, nothing typed is thrown away, and afterwards
 * everything is there.
 */
export async function disk({ quick, app, scratch, profile, tell }) {
  const rows = [];
  const faults = [];
  const names = Object.keys(scenes).filter((name) => !quick || name === 'full while one works');
  for (const [number, name] of names.entries()) {
    const place = await LoopDisk.make(path.join(scratch, `disk-${number}`), 160);
    const folder = await copyOf(await profile(), path.join(place.place, 'data'));
    const scene = new Scene({ app, disk: place, folder, number: 10 * number });
    try {
      await scenes[name](scene, scratch);
    } catch (error) {
      scene.faults.push(`stuck: ${error.message}`);
    }
    await scene.kill();
    for (const fault of scene.faults) faults.push(`Disk ${name}: ${fault}.`);
    if (scene.faults.length > 0) await keepForLooking(folder, `disk-${number}`, tell);
    await place.remove();
    rows.push([name, scene.told, scene.saved, scene.faults.length === 0 ? '0' : '**see below**']);
    tell(`Disk ${name}: ${scene.faults.length} faults.`);
  }
  await rm(path.join(scratch, 'slow.cjs'), { force: true });
  const head = ['disk', 'the status bar says', 'acts said to be saved', 'lost'];
  return { table: tableOf('Disks', head, rows), faults };
}

const scenes = {
  async 'full while one works'(scene) {
    await scene.open('at first');
    await scene.work();
    scene.disk.fill();
    await scene.tryInVain();
    await scene.writeInVain();
    scene.disk.makeRoom();
    await scene.isSavedAfterAll();
    await scene.kill();
    await scene.open('after there was room again');
  },

  async 'full when the app starts'(scene) {
    await scene.open('at first');
    await scene.work();
    await scene.kill();
    scene.disk.fill();
    if (await scene.open('while the disk was full')) await scene.tryInVain();
    await scene.kill();
    scene.disk.makeRoom();
    await scene.open('after there was room again');
  },

  async 'that can only be read'(scene) {
    await scene.open('at first');
    await scene.work();
    await scene.kill();
    scene.disk.makeReadOnly();
    if (await scene.open('while nothing could be written')) await scene.tryInVain();
    await scene.kill();
    await scene.disk.remount();
    await scene.open('after it could be written to again');
  },

  async 'half a second late'(scene, scratch) {
    const required = slowDown(scratch, 500);
    await scene.open('at first', { required });
    await scene.work(2);
    await scene.kill();
    await scene.open('after a kill');
  },
};
